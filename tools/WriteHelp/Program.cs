using CartographyPS.Cmdlets;
using WriteHelp;

// Generates the help for Get-Help from the pages in docs/cmdlets and the cmdlets' attributes:
//   WriteHelp PAGES OUTPUT.xml ADDRESS
// ADDRESS is where the pages are online.
if (args is not [var pages, var output, var address])
{
    Console.Error.WriteLine("usage: WriteHelp PAGES OUTPUT.xml ADDRESS");
    return 64;
}

try
{
    var cmdlets = CmdletInformation.All(typeof(CartographyCmdlet).Assembly);
    var help = HelpPage.ReadAll(pages, cmdlets);
    Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(output))!);
    MamlWriter.Write(cmdlets, help, address).Save(output);
    return 0;
}
catch (InvalidDataException exception)
{
    // MSBuild shows this format as an error of the file.
    Console.Error.WriteLine($"{exception.Message}");
    return 1;
}
