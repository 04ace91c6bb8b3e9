using CartographyPS.Engine.Resources;
using CartographyPS.Resources.Conversions;

namespace CartographyPS.Resources.Ssm;

/// <summary>
/// Parameters that AWS publishes in each region to all accounts (the newest images of its systems), with their values. There are tens of
/// thousands, so that those are read whose names start with what the run is given.
/// </summary>
internal sealed class PublicParameter : ResourceType
{
    public PublicParameter()
        : base("ssm", Placement.Public, "Parameters that AWS publishes to all accounts, by the start of their names.")
    {
        var parameters = Call(
            SsmOperations.GetParametersByPath,
            ("Path", Value.Setting("SsmPublicParameter")),
            ("Recursive", Value.Constant(true)),
            ("WithDecryption", Value.Constant(false)))
            .ForEachOf("Path")
            .Each("Parameters");

        Node(SsmLabels.AWSPublicSSMParameter, parameters)
            .Id("ARN")
            .Property("arn", "ARN")
            .Property("name", "Name")
            .Property("value", "Value")
            .Property("type", "Type")
            .Property("version", "Version")
            .Property("lastmodifieddate", "LastModifiedDate", Dates.EpochSeconds)
            .Property("datatype", "DataType")
            .Property("policies_json", Value.Constant("[]"))
            .Property("region", Region);
    }
}
