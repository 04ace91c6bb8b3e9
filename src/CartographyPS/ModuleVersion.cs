using System.Reflection;

namespace CartographyPS;

/// <summary>The module's version, for the ledger's history, exports and AWS's logs.</summary>
internal static class ModuleVersion
{
    /// <summary>For example <c>0.1.0</c>.</summary>
    public static string Text { get; } =
        typeof(ModuleVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];
}
