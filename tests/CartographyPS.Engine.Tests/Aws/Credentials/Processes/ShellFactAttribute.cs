namespace CartographyPS.Engine.Tests.Aws.Credentials.Processes;

/// <summary>A test that needs a POSIX shell.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ShellFactAttribute : FactAttribute
{
    internal static string? Missing => File.Exists("/bin/sh") ? null : "There is no /bin/sh.";

    public ShellFactAttribute() => Skip = Missing;
}
