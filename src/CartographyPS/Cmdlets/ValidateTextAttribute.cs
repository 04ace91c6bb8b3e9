using System.Management.Automation;
using System.Text.RegularExpressions;

namespace CartographyPS.Cmdlets;

/// <summary>
/// Accepts texts that match a pattern, and null: an object of the pipeline that lacks a value gives none. PowerShell's ValidatePattern and
/// ValidateSet refuse null.
/// </summary>
/// <param name="pattern">The pattern, which the whole text must match. It is case-sensitive and independent of the culture.</param>
/// <param name="expected">The description of a valid text, for the error.</param>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class ValidateTextAttribute(string pattern, string expected) : ValidateArgumentsAttribute
{
    private readonly Regex _pattern = new(@"\A(?:" + pattern + @")\z", RegexOptions.CultureInvariant);

    protected override void Validate(object arguments, EngineIntrinsics engineIntrinsics)
    {
        if (arguments is not null && !_pattern.IsMatch(LanguagePrimitives.ConvertTo<string>(arguments)))
            throw new ValidationMetadataException($"The value must be {expected}.");
    }
}
