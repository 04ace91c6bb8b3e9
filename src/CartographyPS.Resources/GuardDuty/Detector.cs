using CartographyPS.Engine.Resources;

namespace CartographyPS.Resources.GuardDuty;

/// <summary>GuardDuty detectors and their findings that are not archived.</summary>
internal sealed partial class Detector : ResourceType
{
    // BadRequestException stands for any mistake in a request, too.
    private static readonly ErrorSign Missing = ErrorSign.Of("BadRequestException", "not owned by the current account");

    public Detector()
        : base("guardduty", Placement.Regional, "GuardDuty detectors and their findings, from a severity on when one is chosen.")
    {
        var detectors = Call(GuardDutyOperations.ListDetectors).Each("DetectorIds");

        Node(GuardDutyLabels.AWSGuardDutyDetector, detectors)
            .Id(".")
            .Property("accountid", Account)
            .Property("region", Region)
            .OwnedByAccount();

        Node(GuardDutyLabels.AWSGuardDutyDetector, detectors
                .Call(GuardDutyOperations.GetDetector, ("DetectorId", detectors["."]))
                .Gone(Missing))
            .Id(detectors["."])
            .Property("status", "Status")
            .Property("findingpublishingfrequency", "FindingPublishingFrequency")
            .Property("service_role", "ServiceRole")
            .Property("createdat", "CreatedAt")
            .Property("updatedat", "UpdatedAt");

        Findings(detectors);
    }
}
