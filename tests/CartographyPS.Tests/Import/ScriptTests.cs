using System.Management.Automation.Language;
using CartographyPS.PowerShellHost;

namespace CartographyPS.Tests.Import;

public class ScriptTests
{
    public static TheoryData<string> Scripts()
    {
        string root = Path.GetFullPath(Path.Combine(BuiltModule.Directory, "..", "..", "..", ".."));
        string[] folders = [BuiltModule.Directory, Path.Combine(root, "Pester")];
        return [.. folders.SelectMany(folder => Directory.EnumerateFiles(folder, "*.ps*1", SearchOption.AllDirectories))];
    }

    [Theory]
    [MemberData(nameof(Scripts))]
    public void Every_script_parses(string path)
    {
        if (Path.GetExtension(path) == ".ps1xml") return;

        Parser.ParseFile(path, out _, out var errors);

        Assert.Empty(errors.Select(error => error.ToString()));
    }
}
