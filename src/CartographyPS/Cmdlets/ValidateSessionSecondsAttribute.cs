using System.Management.Automation;

namespace CartographyPS.Cmdlets;

/// <summary>Accepts AWS's range of session durations, and 0 for not set (an empty cell of a CSV file).</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class ValidateSessionSecondsAttribute : ValidateArgumentsAttribute
{
    protected override void Validate(object arguments, EngineIntrinsics engineIntrinsics)
    {
        if (LanguagePrimitives.ConvertTo<int>(arguments) is not (0 or (>= 900 and <= 43200)))
            throw new ValidationMetadataException("The duration of a role's session is 900 to 43200 seconds; 0 removes the setting.");
    }
}
