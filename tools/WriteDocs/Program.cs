using WriteDocs;

// Writes the pages that follow from the definitions of the resource types and from docs/differences*.json:
//   WriteDocs REPOSITORY OUTPUT
if (args is not [var repository, var output])
{
    Console.Error.WriteLine("usage: WriteDocs REPOSITORY OUTPUT");
    return 64;
}

foreach (var (name, text) in Pages.All(Path.Combine(repository, "docs")))
{
    string file = Path.Combine(output, name);
    Directory.CreateDirectory(Path.GetDirectoryName(file)!);
    File.WriteAllText(file, text);
}
return 0;
