using System.Management.Automation;
using System.Reflection;

namespace WriteHelp;

/// <summary>What a parameter's attributes say of it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">The type of its value.</param>
/// <param name="Aliases">Its other names.</param>
/// <param name="Wildcards">Whether it takes wildcards.</param>
/// <param name="Uses">How it stands in each parameter set.</param>
internal sealed record ParameterInformation(
    string Name, Type Type, IReadOnlyList<string> Aliases, bool Wildcards, IReadOnlyList<ParameterAttribute> Uses)
{
    /// <summary>What PowerShell adds to a cmdlet that asks before it changes something.</summary>
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

    /// <summary>How it stands in a parameter set; null when it is not part of it.</summary>
    public ParameterAttribute? In(string set) =>
        Uses.FirstOrDefault(use => use.ParameterSetName == set || use.ParameterSetName == ParameterAttribute.AllParameterSets);
}
