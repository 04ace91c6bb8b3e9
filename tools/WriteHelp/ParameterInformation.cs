using System.Globalization;
using System.Management.Automation;
using System.Reflection;

namespace WriteHelp;

/// <summary>The description of a parameter in its attributes.</summary>
/// <param name="Name">The name.</param>
/// <param name="Type">The type of the value.</param>
/// <param name="Aliases">The aliases.</param>
/// <param name="Wildcards">True when it accepts wildcards.</param>
/// <param name="Uses">The attributes, one for each parameter set.</param>
/// <param name="Default">The value without the parameter; null when the page must say it.</param>
internal sealed record ParameterInformation(
    string Name, Type Type, IReadOnlyList<string> Aliases, bool Wildcards, IReadOnlyList<ParameterAttribute> Uses, string? Default)
{
    private const string NotSet = "False";

    /// <summary>The parameters that PowerShell adds to a cmdlet that supports ShouldProcess.</summary>
    public static IReadOnlyList<ParameterInformation> ShouldProcess { get; } =
    [
        new("WhatIf", typeof(SwitchParameter), ["wi"], false, [new ParameterAttribute()], NotSet),
        new("Confirm", typeof(SwitchParameter), ["cf"], false, [new ParameterAttribute()], NotSet),
    ];

    public bool IsSwitch => Type == typeof(SwitchParameter);

    public string TypeName => (Nullable.GetUnderlyingType(Type) ?? Type).Name;

    /// <summary>Describes a parameter.</summary>
    /// <param name="property">The property.</param>
    /// <param name="owner">A new object of its class, which has the defaults.</param>
    public static ParameterInformation Of(PropertyInfo property, object owner) => new(
        property.Name,
        property.PropertyType,
        [.. property.GetCustomAttribute<AliasAttribute>()?.AliasNames ?? []],
        property.IsDefined(typeof(SupportsWildcardsAttribute)),
        [.. property.GetCustomAttributes<ParameterAttribute>()],
        DefaultOf(property, owner));

    /// <summary>Returns the attribute for a parameter set; null when the parameter is not in the set.</summary>
    public ParameterAttribute? In(string set) =>
        Uses.FirstOrDefault(use => use.ParameterSetName == set || use.ParameterSetName == ParameterAttribute.AllParameterSets);

    private static string? DefaultOf(PropertyInfo property, object owner)
    {
        if (property.GetCustomAttributes<ParameterAttribute>().All(use => use.Mandatory)) return "None";
        return property.GetValue(owner) switch
        {
            SwitchParameter => NotSet,
            // The initial value of a number that has no default.
            null or 0 or "" => null,
            string[] texts => texts.Length == 0 ? null : string.Join(", ", texts),
            System.Collections.ICollection => null,
            var value => Convert.ToString(value, CultureInfo.InvariantCulture),
        };
    }
}
