using System.Globalization;
using BenchmarkDotNet.Running;
using Poam.Oscal.Benchmarks;

switch (args)
{
    // The document that the benchmarks of so many items read; the extension tells the format.
    case ["corpus", var items, var file]:
        Corpora.WriteFile(int.Parse(items, CultureInfo.InvariantCulture), file);
        return;

    // The same with every tenth item broken.
    case ["corpus-broken", var items, var file]:
        Corpora.WriteFile(int.Parse(items, CultureInfo.InvariantCulture), file, brokenEvery: 10);
        return;

    // Many small documents.
    case ["corpus-folder", var files, var folder]:
        Corpora.WriteFolder(int.Parse(files, CultureInfo.InvariantCulture), folder);
        return;

    default:
        BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
        return;
}
