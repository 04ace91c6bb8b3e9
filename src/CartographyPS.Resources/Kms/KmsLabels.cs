using CartographyPS.Engine.Resources;
using CartographyPS.Resources.Conversions;

namespace CartographyPS.Resources.Kms;

/// <summary>Labels of Key Management Service.</summary>
internal static class KmsLabels
{
    public static readonly Label AWSKMSKey = Label.Of(["KMSKey"], new Ontology("EncryptionKey")
        .Field("name", "arn")
        .Field("key_type", "key_usage", Mapping.Of(
            ("ENCRYPT_DECRYPT", "encrypt_decrypt"),
            ("SIGN_VERIFY", "sign_verify"),
            ("GENERATE_VERIFY_MAC", "mac"),
            ("KEY_AGREEMENT", "key_agreement")))
        .Field("enabled", "enabled"));

    public static readonly Label AWSKMSAlias = Label.Of(["KMSAlias"]);
    public static readonly Label AWSKMSGrant = Label.Of(["KMSGrant"]);
}
