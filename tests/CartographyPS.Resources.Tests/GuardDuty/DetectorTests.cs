namespace CartographyPS.Resources.Tests.GuardDuty;

public class DetectorTests
{
    [Fact]
    public async Task A_detector_is_there_when_it_is_listed()
    {
        var stated = await Stated.ByAsync("guardduty", new Dictionary<string, string> { ["ListDetectors"] = """{"DetectorIds":["d"]}""" });

        Assert.Equal(["d"], stated.Ids("AWSGuardDutyDetector"));
        Assert.Null(stated.Property("AWSGuardDutyDetector", "d", "status"));
    }
}
