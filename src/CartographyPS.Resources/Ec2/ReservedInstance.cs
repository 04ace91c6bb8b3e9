using CartographyPS.Engine.Resources;
using CartographyPS.Resources.Conversions;

namespace CartographyPS.Resources.Ec2;

/// <summary>EC2 Reserved Instances.</summary>
internal sealed class ReservedInstance : ResourceType
{
    public ReservedInstance()
        : base("ec2:reserved_instances", Placement.Regional, "EC2 Reserved Instances with their terms and prices.") =>
        Node(Ec2Labels.AWSEC2ReservedInstance, Call(Ec2Operations.DescribeReservedInstances).Each("ReservedInstances"))
            .Id("ReservedInstancesId")
            .Property("region", Region)
            .Property("availabilityzone", "AvailabilityZone")
            .Property("duration", "Duration")
            .Property("end", "End", Dates.PythonText)
            .Property("start", "Start", Dates.PythonText)
            .Property("count", "InstanceCount")
            .Property("type", "InstanceType")
            .Property("productdescription", "ProductDescription")
            .Property("state", "State")
            .Property("currencycode", "CurrencyCode")
            .Property("instancetenancy", "InstanceTenancy")
            .Property("offeringclass", "OfferingClass")
            .Property("offeringtype", "OfferingType")
            .Property("scope", "Scope")
            .Property("fixedprice", "FixedPrice", Numbers.Float)
            .OwnedByAccount();
}
