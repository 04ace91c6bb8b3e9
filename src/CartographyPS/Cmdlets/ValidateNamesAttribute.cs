using System.Management.Automation;
using CartographyPS.Engine.Resources.Catalog;

namespace CartographyPS.Cmdlets;

/// <summary>
/// Refuses a list without a name. A variable that is empty by mistake would otherwise select everything: all resource types, all nodes.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class ValidateNamesAttribute : ValidateArgumentsAttribute
{
    protected override void Validate(object arguments, EngineIntrinsics engineIntrinsics)
    {
        string?[] names = arguments is null ? [] : LanguagePrimitives.ConvertTo<string?[]>(arguments);
        if (names.Length == 0 || !Array.TrueForAll(names, IsName))
            throw new ValidationMetadataException("The list is empty, or a name in it is. Give at least one name, or omit the parameter.");
    }

    // One text may hold several names.
    private static bool IsName(string? text) => text is not null && NamePatterns.Split([text]).Any();
}
