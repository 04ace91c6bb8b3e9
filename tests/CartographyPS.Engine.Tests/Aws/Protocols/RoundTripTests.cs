using System.Text.Json.Nodes;
using CartographyPS.Engine.Aws.Model;
using CartographyPS.Engine.Aws.Protocols;

namespace CartographyPS.Engine.Tests.Aws.Protocols;

/// <summary>Every member of every operation's answer comes through its protocol as it was.</summary>
public sealed class RoundTripTests
{
    public static TheoryData<string> Services => [.. ApiModels.Names];

    [Theory]
    [MemberData(nameof(Services))]
    public void A_response_round_trips(string service)
    {
        foreach (var operation in ApiModels.Service(service).Operations.Values)
        {
            for (int seed = 0; seed < 3; seed++)
            {
                var output = new RandomOutput(seed).Of(operation);
                var wire = new WireOutput(operation).Write(output);

                using var document = ResponseReader.Read(operation, 200, wire.Headers, wire.Body);

                string expected = output.ToJsonString();
                string actual = document.RootElement.GetRawText();
                Assert.True(JsonNode.DeepEquals(output, JsonNode.Parse(actual)), $"{operation}, seed {seed}\nexpected {expected}\nactual   {actual}");
            }
        }
    }
}
