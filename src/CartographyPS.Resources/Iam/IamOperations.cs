using CartographyPS.Engine.Resources;

namespace CartographyPS.Resources.Iam;

/// <summary>Operations of Identity and Access Management.</summary>
internal static class IamOperations
{
    public static readonly Operation ListInstanceProfiles = Operation.Of("iam");
}
