using System.Management.Automation;
using System.Reflection;

namespace WriteHelp;

/// <summary>The description of a parameter in its attributes.</summary>
/// <param name="Name">The name.</param>
/// <param name="Type">The type of the value.</param>
/// <param name="Aliases">The aliases.</param>
/// <param name="Wildcards">True when it accepts wildcards.</param>
/// <param name="Uses">The attributes, one for each parameter set.</param>
internal sealed record ParameterInformation(
    string Name, Type Type, IReadOnlyList<string> Aliases, bool Wildcards, IReadOnlyList<ParameterAttribute> Uses)
{
    /// <summary>The parameters that PowerShell adds to a cmdlet that supports ShouldProcess.</summary>
    public static IReadOnlyList<ParameterInformation> ShouldProcess { get; } =
    [
        new("WhatIf", typeof(SwitchParameter), ["wi"], false, [new ParameterAttribute()]),
        new("Confirm", typeof(SwitchParameter), ["cf"], false, [new ParameterAttribute()]),
    ];

    public bool IsSwitch => Type == typeof(SwitchParameter);

    public string TypeName => (Nullable.GetUnderlyingType(Type) ?? Type).Name;

    public static ParameterInformation Of(PropertyInfo property) => new(
        property.Name,
        property.PropertyType,
        [.. property.GetCustomAttribute<AliasAttribute>()?.AliasNames ?? []],
        property.IsDefined(typeof(SupportsWildcardsAttribute)),
        [.. property.GetCustomAttributes<ParameterAttribute>()]);

    /// <summary>Returns the attribute for a parameter set; null when the parameter is not in the set.</summary>
    public ParameterAttribute? In(string set) =>
        Uses.FirstOrDefault(use => use.ParameterSetName == set || use.ParameterSetName == ParameterAttribute.AllParameterSets);
}
