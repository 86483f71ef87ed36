using Poam.Oscal.Generator.Import;

ModelImporter.Import(args[1], args[2]);
return 0;
