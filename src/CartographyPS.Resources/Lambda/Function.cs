using CartographyPS.Engine.Resources;
using CartographyPS.Resources.Conversions;
using CartographyPS.Resources.Ecr;
using CartographyPS.Resources.Iam;

namespace CartographyPS.Resources.Lambda;

/// <summary>Lambda functions with their container images, layers, aliases, event source mappings and what their policies open.</summary>
internal sealed class Function : ResourceType
{
    private const string NotFound = "ResourceNotFoundException";

    public Function()
        : base("lambda_function", Placement.Regional, "Lambda functions with their images, layers, aliases, event source mappings and policies.")
    {
        var functions = Call(LambdaOperations.ListFunctions).Each("Functions");
        Functions(functions);
        Image(functions);
        Policy(functions);
        Layers(functions);
        Aliases(functions);
        EventSourceMappings(Call(LambdaOperations.ListEventSourceMappings).Each("EventSourceMappings"));
    }

    private void Functions(Source functions) =>
        Node(LambdaLabels.AWSLambda, functions)
            .Id("FunctionArn")
            .Property("arn", "FunctionArn")
            .Property("name", "FunctionName")
            .Property("modifieddate", "LastModified")
            .Property("runtime", "Runtime")
            .Property("description", "Description")
            .Property("timeout", "Timeout")
            .Property("memory", "MemorySize")
            .Property("codesize", "CodeSize")
            .Property("handler", "Handler")
            .Property("version", "Version")
            .Property("tracingconfigmode", "TracingConfig.Mode")
            .Property("revisionid", "RevisionId")
            .Property("state", "State")
            .Property("statereason", "StateReason")
            .Property("statereasoncode", "StateReasonCode")
            .Property("lastupdatestatus", "LastUpdateStatus")
            .Property("lastupdatestatusreason", "LastUpdateStatusReason")
            .Property("lastupdatestatusreasoncode", "LastUpdateStatusReasonCode")
            .Property("packagetype", "PackageType")
            .Property("signingprofileversionarn", "SigningProfileVersionArn")
            .Property("signingjobarn", "SigningJobArn")
            .Property("codesha256", "CodeSha256")
            .Property("architectures", "Architectures")
            .Property("architecture_normalized", functions["Architectures"].As(Lists.First).As(Architectures.Normalise))
            .Property("masterarn", "MasterArn")
            .Property("kmskeyarn", "KMSKeyArn")
            .Property("region", Region)
            .To("ASSUMES", IamLabels.AWSRole, "arn", "Role")
            .Edge(new EdgeDefinition("STS_ASSUMEROLE_ALLOW").ToAny(IamLabels.AWSPrincipal, "arn", "Role"))
            .OwnedByAccount();

    // A tag may move to another image; what Lambda has resolved it to does not.
    private void Image(Source functions)
    {
        var code = functions.Each(".")
            .Where("PackageType", Conditions.IsOneOf("Image"))
            .Call(LambdaOperations.GetFunction, ("FunctionName", functions["FunctionName"]))
            .Gone(NotFound)
            .Each("Code");
        var image = Value.FirstOf("ResolvedImageUri", "ImageUri");
        var digest = image.As(ImageReferences.Digest);

        Node(LambdaLabels.AWSLambda, code)
            .Id(functions["FunctionArn"])
            .Property("image_uri", image)
            .Property("image_digest", digest)
            .To("HAS_IMAGE", EcrLabels.AWSECRImage, "digest", digest);
    }

    private void Policy(Source functions)
    {
        // One code for a function without a policy and for one that has gone. By another message than these, the policy is not known.
        var policy = functions
            .Call(LambdaOperations.GetPolicy, ("FunctionName", functions["FunctionName"]))
            .Gone(NotFound)
            .KnownAbsentAsEmpty(ErrorSign.Of(NotFound, "The resource you requested does not exist"), ErrorSign.Of(NotFound, "No policy is associated"));

        Node(LambdaLabels.AWSLambda, policy)
            .Id(functions["FunctionArn"])
            .Property("policy", "Policy", PolicyText.OrEmpty);
        Node(LambdaLabels.AWSLambda, policy.Each(".").Where("Policy", Conditions.IsPresent))
            .Id(functions["FunctionArn"])
            .Property("anonymous_access", "Policy", ResourcePolicy.AllowsAnonymous)
            .Property("anonymous_actions", "Policy", ResourcePolicy.AnonymousActions);
    }

    private void Layers(Source functions)
    {
        var layers = functions.Each("Layers");

        Node(LambdaLabels.AWSLambdaLayer, layers)
            .Id("Arn")
            .Property("arn", "Arn")
            .Property("codesize", "CodeSize")
            .Property("signingprofileversionarn", "SigningProfileVersionArn")
            .Property("signingjobarn", "SigningJobArn")
            .Property("functionarn", functions["FunctionArn"])
            .From("HAS", LambdaLabels.AWSLambda, functions["FunctionArn"])
            .OwnedByAccount();
    }

    private void Aliases(Source functions)
    {
        var aliases = functions
            .Call(LambdaOperations.ListAliases, ("FunctionName", functions["FunctionName"]))
            .Gone(NotFound)
            .Each("Aliases");

        Node(LambdaLabels.AWSLambdaFunctionAlias, aliases)
            .Id("AliasArn")
            .Property("arn", "AliasArn")
            .Property("aliasname", "Name")
            .Property("functionversion", "FunctionVersion")
            .Property("description", "Description")
            .Property("revisionid", "RevisionId")
            .Property("functionarn", functions["FunctionArn"])
            .From("KNOWN_AS", LambdaLabels.AWSLambda, functions["FunctionArn"])
            .OwnedByAccount();
    }

    private void EventSourceMappings(Source mappings) =>
        Node(LambdaLabels.AWSLambdaEventSourceMapping, mappings)
            .Id("UUID")
            .Property("batchsize", "BatchSize")
            .Property("startingposition", "StartingPosition")
            .DateTime("startingpositiontimestamp", "StartingPositionTimestamp")
            .Property("parallelizationfactor", "ParallelizationFactor")
            .Property("maximumbatchingwindowinseconds", "MaximumBatchingWindowInSeconds")
            .Property("eventsourcearn", "EventSourceArn")
            .DateTime("lastmodified", "LastModified")
            .Property("lastprocessingresult", "LastProcessingResult")
            .Property("state", "State")
            .Property("maximumrecordage", "MaximumRecordAgeInSeconds")
            .Property("bisectbatchonfunctionerror", "BisectBatchOnFunctionError")
            .Property("maximumretryattempts", "MaximumRetryAttempts")
            .Property("tumblingwindowinseconds", "TumblingWindowInSeconds")
            .Property("functionarn", "FunctionArn")
            .From("RESOURCE", LambdaLabels.AWSLambda, "id", mappings["FunctionArn"].As(LambdaArns.Unqualified))
            .OwnedByAccount();
}
