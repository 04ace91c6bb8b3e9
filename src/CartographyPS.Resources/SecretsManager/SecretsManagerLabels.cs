using CartographyPS.Engine.Resources;

namespace CartographyPS.Resources.SecretsManager;

/// <summary>Labels of Secrets Manager.</summary>
internal static class SecretsManagerLabels
{
    public static readonly Label AWSSecretsManagerSecret = Label.Of(["SecretsManagerSecret"], new Ontology("Secret")
        .Field("name", "name")
        .Field("created_at", "created_date")
        .Field("updated_at", "last_changed_date")
        .Field("rotation_enabled", "rotation_enabled"));

    public static readonly Label AWSSecretsManagerSecretVersion = Label.Of(["SecretsManagerSecretVersion"]);
}
