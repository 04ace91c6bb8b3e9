using CartographyPS.Engine.Resources;

namespace CartographyPS.Resources.Ses;

/// <summary>Labels of Simple Email Service.</summary>
internal static class SesLabels
{
    public static readonly Label AWSSESEmailIdentity = Label.Of(["SESEmailIdentity"]);
}
