using CartographyPS.Engine.Resources;

namespace CartographyPS.Resources.Glue;

/// <summary>Glue jobs and connections. Glue names both within an account and region; here they go by ARN.</summary>
internal sealed class Job : ResourceType
{
    public Job()
        : base("glue", Placement.Regional, "Glue jobs and the connections that they use.")
    {
        Connections(Call(GlueOperations.GetConnections).Each("ConnectionList"));
        Jobs(Call(GlueOperations.GetJobs).Each("Jobs"));
    }

    private void Connections(Source connections)
    {
        Value arn = Value.Format("arn:{partition}:glue:{region}:{account}:connection/{Name}");
        Node(GlueLabels.AWSGlueConnection, connections)
            .Id(arn)
            .Property("arn", arn)
            .Property("description", "Description")
            .Property("connection_type", "ConnectionType")
            .Property("status", "Status")
            .Property("status_reason", "StatusReason")
            .Property("authentication_type", "AuthenticationConfiguration.AuthenticationType")
            .Property("secret_arn", "AuthenticationConfiguration.SecretArn")
            .Property("region", Region)
            .OwnedByAccount();
    }

    private void Jobs(Source jobs)
    {
        Value arn = jobs.Format("arn:{partition}:glue:{region}:{account}:job/{Name}");
        Node(GlueLabels.AWSGlueJob, jobs)
            .Id(arn)
            .Property("arn", arn)
            .Property("profile_name", "ProfileName")
            .Property("job_mode", "JobMode")
            .Property("connections", "Connections.Connections")
            .Property("description", "Description")
            .Property("region", Region)
            .OwnedByAccount();

        Edge("USES", jobs.Each("Connections.Connections"))
            .From(GlueLabels.AWSGlueJob, "id", arn)
            .To(GlueLabels.AWSGlueConnection, "id", Value.Format("arn:{partition}:glue:{region}:{account}:connection/{.}"));
    }
}
