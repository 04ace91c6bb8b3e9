using System.Management.Automation;
using System.Reflection;

namespace WriteHelp;

/// <summary>What a cmdlet's attributes say of it.</summary>
/// <param name="Verb">Its verb.</param>
/// <param name="Noun">Its noun.</param>
/// <param name="Parameters">Its parameters by name, those of ShouldProcess included.</param>
/// <param name="ParameterSets">The names of its parameter sets.</param>
/// <param name="Outputs">The types that it writes.</param>
internal sealed record CmdletInformation(
    string Verb,
    string Noun,
    IReadOnlyList<ParameterInformation> Parameters,
    IReadOnlyList<string> ParameterSets,
    IReadOnlyList<string> Outputs)
{
    public string Name => Verb + "-" + Noun;

    /// <summary>All cmdlets of an assembly, sorted by name.</summary>
    public static IReadOnlyList<CmdletInformation> All(Assembly assembly) =>
        [.. assembly.GetExportedTypes().Where(type => type.IsDefined(typeof(CmdletAttribute))).Select(Of).OrderBy(cmdlet => cmdlet.Name, StringComparer.Ordinal)];

    private static IEnumerable<ParameterInformation> ParametersOf(Type type) =>
        type.GetProperties().Where(property => property.IsDefined(typeof(ParameterAttribute))).Select(ParameterInformation.Of);

    // Parameters that several cmdlets share are those of an object that each of them has.
    private static Type Shared(Type type) => ((IDynamicParameters)Activator.CreateInstance(type)!).GetDynamicParameters()!.GetType();

    private static CmdletInformation Of(Type type)
    {
        var cmdlet = type.GetCustomAttribute<CmdletAttribute>()!;
        List<ParameterInformation> parameters =
        [
            .. ParametersOf(type),
            .. typeof(IDynamicParameters).IsAssignableFrom(type) ? ParametersOf(Shared(type)) : [],
            .. cmdlet.SupportsShouldProcess ? ParameterInformation.ShouldProcess : [],
        ];
        var sets = parameters.SelectMany(parameter => parameter.Uses).Select(use => use.ParameterSetName)
            .Where(set => set != ParameterAttribute.AllParameterSets).Distinct().DefaultIfEmpty(ParameterAttribute.AllParameterSets);
        return new CmdletInformation(
            cmdlet.VerbName,
            cmdlet.NounName,
            parameters,
            [.. sets],
            [.. type.GetCustomAttributes<OutputTypeAttribute>().SelectMany(output => output.Type).Select(output => output.Name).Distinct()]);
    }
}
