using System.Management.Automation;
using System.Reflection;
using CartographyPS.Pipeline;

namespace CartographyPS.Tests.Import;

/// <summary>The cmdlet classes of the assembly under test.</summary>
internal static class CmdletTypes
{
    public static IEnumerable<Type> All() =>
        typeof(EventPump<>).Assembly.GetExportedTypes().Where(type => type.IsDefined(typeof(CmdletAttribute), inherit: false));

    public static IEnumerable<string> Names() => All().Select(Name).Order(StringComparer.Ordinal);

    public static string Name(Type type)
    {
        var cmdlet = type.GetCustomAttribute<CmdletAttribute>()!;
        return cmdlet.VerbName + "-" + cmdlet.NounName;
    }
}
