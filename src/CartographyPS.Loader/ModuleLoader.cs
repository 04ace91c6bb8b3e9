using System.Reflection;

namespace CartographyPS.Loader;

/// <summary>
/// Loads the assembly of the cmdlets with the dependencies in its folder, whatever else the session has loaded. Only the module's script
/// calls it.
/// </summary>
public static class ModuleLoader
{
    private static readonly Lazy<Assembly> Cmdlets = new(LoadCmdlets);

    /// <summary>
    /// Loads the assembly of the cmdlets. Each call returns the same one: .NET cannot unload an assembly that a session uses.
    /// </summary>
    /// <returns>The assembly for <c>Import-Module -Assembly</c>.</returns>
    /// <exception cref="FileNotFoundException">The assembly is not in the module's folder.</exception>
    public static Assembly Load() => Cmdlets.Value;

    private static Assembly LoadCmdlets()
    {
        var directory = Path.GetDirectoryName(typeof(ModuleLoader).Assembly.Location)!;
        return DependencyResolver.Load(directory, "CartographyPS");
    }
}
