using System.Text.Json.Nodes;
using CartographyPS.Engine.Aws.Model;
using SimulatedAws.Estates;
using SimulatedAws.Identity;
using SimulatedAws.Paging;
using SimulatedAws.Protocols;

namespace SimulatedAws.Server;

/// <summary>Finds and writes the answer to a request with known operation and caller.</summary>
internal sealed class ApiAnswers(Simulation simulation)
{
    /// <summary>Reads the request, finds its answer and sets the page of the call.</summary>
    /// <returns>The writer of the answer.</returns>
    /// <exception cref="WireException">The request is invalid, or S3 refuses it.</exception>
    public Func<WireOutput> Find(Call call, Principal? caller)
    {
        var operation = call.Operation!;
        var input = ReadInput(call, operation);
        string service = operation.Service.Name;
        if (service == "sts") return () => OutputWriter.Write(operation, simulation.Tokens.Answer(operation.Name, input, caller));
        if (caller is null) throw Authenticator.Refuse(call, Signing.SignatureVerdict.Missing);

        var found = simulation.Estate.Find(caller.Account, call.Region!, service, operation.Name, input);
        if (service == "s3" && input["Bucket"]?.GetValue<string>() is { } bucket)
        {
            BucketGate.Check(call, bucket, simulation.Estate.Buckets, found is not null, simulation.RedirectsBuckets);
        }
        if (found is not { } answer) return () => WithoutAnswer(call, operation, input);
        if (answer.Error is { } error) return () => throw new WireException(error.Code, error.Message, error.Status);
        if (simulation.Pager.Find(operation, answer, input) is not { } page) throw BadToken(call.Style);
        call.Page = page.Number;
        return () => Write(call, operation, answer, page, input);
    }

    private static JsonObject ReadInput(Call call, OperationModel operation)
    {
        try
        {
            return operation.Service.Protocol switch
            {
                Protocol.Ec2 => new FormInput(ec2: true).Read(operation.Input, OperationRouter.Form(call.Request) ?? []),
                Protocol.Query => new FormInput(ec2: false).Read(operation.Input, OperationRouter.Form(call.Request) ?? []),
                Protocol.Json => JsonInput.Read(operation.Input, call.Request.Body),
                _ => RestInput.Read(operation, call.Request, call.Labels),
            };
        }
        catch (MalformedRequestException exception)
        {
            string code = call.Style switch
            {
                ErrorStyle.Ec2 => "InvalidParameterValue",
                ErrorStyle.Json or ErrorStyle.RestJson => "SerializationException",
                ErrorStyle.S3 => "InvalidArgument",
                _ => "ValidationError",
            };
            throw new WireException(code, exception.Message, 400);
        }
    }

    private WireOutput Write(Call call, OperationModel operation, Answer answer, Page page, JsonObject input)
    {
        page = page with { Loops = call.Loops };
        if (simulation.Cache.Find(answer, page.Key) is { } ready)
        {
            simulation.Statistics.CountCacheHit();
            return ready;
        }
        var value = new PageWriter(simulation.Pager.Of(operation), answer, page).Write();
        var output = OutputWriter.Write(operation, EndpointMark.Replace(value, simulation.Endpoint));
        if (operation is { Service.Name: "s3", Name: "HeadBucket" } && output.Headers.All(header => header.Key != "x-amz-bucket-region"))
        {
            string region = simulation.Estate.Buckets.Region(input["Bucket"]!.GetValue<string>()) ?? call.Region!;
            output = output with { Headers = [.. output.Headers, new("x-amz-bucket-region", region)] };
        }
        simulation.Cache.Add(answer, page.Key, output);
        return output;
    }

    private WireOutput WithoutAnswer(Call call, OperationModel operation, JsonObject input)
    {
        if (operation is { Service.Name: "ec2", Name: "DescribeRegions" })
        {
            return OutputWriter.Write(operation, Regions.Describe(simulation.Estate.Settings, call.Account!, input));
        }
        // A request that must say how much it takes still asks for all that there is.
        bool required = operation.Input.Required.Any(member => !simulation.Pager.Of(operation).IsPagingMember(member));
        simulation.Unanswered.Add(new UnansweredRequest(
            call.Account!, call.Region!, operation.Service.Name, operation.Name, input.ToJsonString(), required ? "error" : "empty"));
        if (!required) return OutputWriter.Write(operation, EmptyOutput.Of(operation, simulation.Pager.Of(operation)));
        throw new WireException("ResourceNotFoundException", $"The estate has no answer for {operation} in {call.Account} {call.Region}.", 404);
    }

    private static WireException BadToken(ErrorStyle style) => new(
        style switch
        {
            ErrorStyle.Ec2 => "InvalidNextToken",
            ErrorStyle.Query => "ValidationError",
            ErrorStyle.Json => "InvalidNextTokenException",
            ErrorStyle.RestJson => "BadRequestException",
            ErrorStyle.S3 => "InvalidArgument",
            _ => "InvalidInput",
        },
        "The token is not valid for this request.",
        400);
}
