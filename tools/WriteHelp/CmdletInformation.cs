using System.Management.Automation;
using System.Reflection;

namespace WriteHelp;

/// <summary>The description of a cmdlet in its attributes.</summary>
/// <param name="Verb">The verb.</param>
/// <param name="Noun">The noun.</param>
/// <param name="Parameters">The parameters by name, including those of ShouldProcess.</param>
/// <param name="ParameterSets">The names of the parameter sets.</param>
/// <param name="Outputs">The types that it writes.</param>
internal sealed record CmdletInformation(
    string Verb,
    string Noun,
    IReadOnlyList<ParameterInformation> Parameters,
    IReadOnlyList<string> ParameterSets,
    IReadOnlyList<string> Outputs)
{
    public string Name => Verb + "-" + Noun;

    /// <summary>Returns all cmdlets of an assembly, sorted by name.</summary>
    public static IReadOnlyList<CmdletInformation> All(Assembly assembly) =>
        [.. assembly.GetExportedTypes().Where(type => type.IsDefined(typeof(CmdletAttribute))).Select(Of).OrderBy(cmdlet => cmdlet.Name, StringComparer.Ordinal)];

    private static IEnumerable<ParameterInformation> ParametersOf(object owner) =>
        owner.GetType().GetProperties().Where(property => property.IsDefined(typeof(ParameterAttribute))).Select(property => ParameterInformation.Of(property, owner));

    private static CmdletInformation Of(Type type)
    {
        var cmdlet = type.GetCustomAttribute<CmdletAttribute>()!;
        object instance = Activator.CreateInstance(type)!;
        List<ParameterInformation> parameters =
        [
            .. ParametersOf(instance),
            // Parameters that several cmdlets share are members of an object that each of them has.
            .. instance is IDynamicParameters shared ? ParametersOf(shared.GetDynamicParameters()!) : [],
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
