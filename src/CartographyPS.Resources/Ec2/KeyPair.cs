using CartographyPS.Engine.Resources;

namespace CartographyPS.Resources.Ec2;

/// <summary>EC2 key pairs.</summary>
internal sealed class KeyPair : ResourceType
{
    public KeyPair()
        : base("ec2:keypair", Placement.Regional, "EC2 key pairs and their fingerprints.")
    {
        Value arn = Value.Format("arn:{partition}:ec2:{region}:{account}:key-pair/{KeyName}");

        Node(Ec2Labels.AWSEC2KeyPair, Call(Ec2Operations.DescribeKeyPairs).Each("KeyPairs"))
            .Id(arn)
            .Property("arn", arn)
            .Property("keyname", "KeyName")
            .Property("keyfingerprint", "KeyFingerprint")
            .Property("region", Region)
            .Key("key_pair_id", "KeyPairId")
            .OwnedByAccount();
    }
}
