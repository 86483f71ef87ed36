using Poam.Oscal.Generator;
using Poam.Oscal.Generator.Catalogs;
using Poam.Oscal.Generator.Emit;
using Poam.Oscal.Generator.Import;
using Poam.Oscal.Generator.Model;

const string Usage = """
    usage: import <folder>   read the Metaschema modules of all releases (<folder>/<release>/*.xml) into schemas/model
           catalogs <folder> make the control indexes in schemas/catalogs from what sources.yaml there names in <folder>
           generate          write every generated file from schemas/model
           check             compare the generated files with schemas/model; exit code 1 if any is stale, missing or orphaned
    """;

if (Repository.FindRoot(Directory.GetCurrentDirectory()) is not { } root)
{
    Console.Error.WriteLine($"No {Repository.ModelFolder} here or above: run this inside the repository.");
    return 2;
}

string model = Path.Combine(root, Repository.ModelFolder);
try
{
    switch (args)
    {
        case ["import", var folder]:
            ModelImporter.Import(folder, model);
            return 0;
        case ["catalogs", var folder]:
            CatalogImporter.Import(folder, Path.Combine(root, CatalogFile.Folder));
            return 0;
        case ["generate" or "check"]:
            var set = ModelReader.Load(model);
            var store = new ArtifactStore(root, Artifacts.All(set, root), Artifacts.GeneratedFolders);
            bool write = args[0] == "generate";
            var lines = write ? store.Write(set) : store.Check(set);
            foreach (string line in lines)
            {
                Console.WriteLine(line);
            }

            if (!write && lines.Count > 0)
            {
                Console.Error.WriteLine("Run: dotnet run --project src/Poam.Oscal.Generator -- generate");
            }

            return write || lines.Count == 0 ? 0 : 1;
        default:
            Console.Error.WriteLine(Usage);
            return 2;
    }
}
catch (Exception problem) when (problem is ModelFormatException or ImportException or IOException)
{
    Console.Error.WriteLine(problem.Message);
    return 1;
}
