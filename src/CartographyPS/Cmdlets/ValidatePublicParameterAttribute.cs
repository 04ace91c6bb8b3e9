using System.Management.Automation;
using System.Text.RegularExpressions;
using CartographyPS.Engine.Resources.Catalog;
using CartographyPS.Sync;

namespace CartographyPS.Cmdlets;

/// <summary>
/// Accepts names, and starts of names, of parameters that AWS publishes. Those of an account would be read with their values, and would stand
/// in the graph as if AWS had published them.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class ValidatePublicParameterAttribute : ValidateArgumentsAttribute
{
    protected override void Validate(object arguments, EngineIntrinsics engineIntrinsics)
    {
        foreach (string prefix in NamePatterns.Split(LanguagePrimitives.ConvertTo<string[]>(arguments)))
        {
            if (Regex.IsMatch(prefix, $"^{SyncSettings.PublicParameters}(/[a-zA-Z0-9_.-]+)*/?$")) continue;
            throw new ValidationMetadataException(
                $"'{prefix}' is not the start of a public parameter's name. "
                    + $"Those are below {SyncSettings.PublicParameters}, as {SyncSettings.PublicParameters}/ami-amazon-linux-latest.");
        }
    }
}
