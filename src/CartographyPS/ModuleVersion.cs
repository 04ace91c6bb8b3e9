using System.Reflection;

namespace CartographyPS;

/// <summary>The version of the module, for the ledger's history, exports and AWS's logs.</summary>
internal static class ModuleVersion
{
    /// <summary>The version, such as <c>0.1.0</c>.</summary>
    public static string Text { get; } =
        typeof(ModuleVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];
}
