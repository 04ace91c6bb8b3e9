using CartographyPS.Engine.Resources;

namespace CartographyPS.Resources.SecurityHub;

/// <summary>Labels of Security Hub.</summary>
internal static class SecurityHubLabels
{
    public static readonly Label AWSSecurityHub = Label.Of(["SecurityHub"]);
}
