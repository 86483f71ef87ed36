using BenchmarkDotNet.Running;
using Poam.Oscal.Benchmarks;

// corpus <items> <file>: writes the document that the benchmarks of so many items read.
if (args is ["corpus", string items, string file])
{
    await File.WriteAllBytesAsync(file, PoamCorpus.Json(int.Parse(items, System.Globalization.CultureInfo.InvariantCulture)));
    return;
}

BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
