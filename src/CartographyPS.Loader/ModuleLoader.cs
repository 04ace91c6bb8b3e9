using System.Reflection;

namespace CartographyPS.Loader;

/// <summary>
/// Loads the cmdlets' assembly so that its dependencies are the ones that lie beside it, whatever else the session has loaded.
/// The module's script calls it; it is of no other use.
/// </summary>
public static class ModuleLoader
{
    private static readonly Lazy<Assembly> Cmdlets = new(LoadCmdlets);

    /// <summary>The cmdlets' assembly. Each call gives the same one: .NET cannot unload what a session still uses.</summary>
    /// <returns>The assembly to give to <c>Import-Module -Assembly</c>.</returns>
    /// <exception cref="FileNotFoundException">The module's folder lacks the assembly.</exception>
    public static Assembly Load() => Cmdlets.Value;

    private static Assembly LoadCmdlets()
    {
        var directory = Path.GetDirectoryName(typeof(ModuleLoader).Assembly.Location)!;
        return DependencyResolver.Load(directory, "CartographyPS");
    }
}
