using CartographyPS.PowerShellHost;
using RunScript;

// Runs a script file in the real PowerShell engine with the built module imported:
//   RunScript [--no-import] FILE.ps1 [ARG...]
// Output objects are written to standard output as JSON lines, the other streams to standard error as text. The exit code is that of
// pwsh -File.
var import = args is not ["--no-import", ..];
var rest = import ? args : args[1..];
if (rest is not [var file, ..])
{
    Console.Error.WriteLine("usage: RunScript [--no-import] FILE.ps1 [ARG...]");
    return 64;
}

var path = Path.GetFullPath(file);
if (!File.Exists(path))
{
    // As pwsh does.
    Console.Error.WriteLine($"The script file '{path}' does not exist.");
    return 64;
}

// Lets a script import the module by name: Import-Module CartographyPS.
var modules = Path.GetFullPath(Path.Combine(BuiltModule.Directory, "..", ".."));
Environment.SetEnvironmentVariable("PSModulePath", modules + Path.PathSeparator + Environment.GetEnvironmentVariable("PSModulePath"));

using var standardOutput = new StreamWriter(Console.OpenStandardOutput()) { AutoFlush = true };
var host = new TextHost(Console.Error);
using var session = import ? PowerShellSession.Open(host) : PowerShellSession.OpenBare(host);
return ScriptRun.Run(session, host, path, rest[1..], new JsonLines(standardOutput));
