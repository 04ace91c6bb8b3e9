using System.Reflection;
using WriteDocs;

// Generates the pages of docs/, and the README's table of resource types, from the definitions of the resource types and analyses and from docs/differences.json:
//   dotnet run --project tools/WriteDocs [DOCS_FOLDER]
if (args.Length > 1)
{
    Console.Error.WriteLine("usage: WriteDocs [DOCS_FOLDER]");
    return 64;
}

string docs = args.Length == 1 ? args[0] : typeof(Pages).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(one => one.Key == "Docs").Value!;
var pages = Pages.All(docs).ToDictionary(page => Path.Combine(docs, page.Name), page => page.Text);
foreach (string folder in Pages.Folders.Select(folder => Path.Combine(docs, folder)))
{
    Directory.CreateDirectory(folder);
    foreach (string old in Directory.EnumerateFiles(folder, "*.md").Where(file => !pages.ContainsKey(file))) File.Delete(old);
}
foreach (var (file, text) in pages) File.WriteAllText(file, text);
return 0;
