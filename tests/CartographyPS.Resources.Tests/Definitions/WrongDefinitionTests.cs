using CartographyPS.Engine.Aws.Model;
using CartographyPS.Engine.Resources;
using CartographyPS.Engine.Resources.Calls;
using CartographyPS.Engine.Resources.Catalog;
using CartographyPS.Engine.Resources.Checks;

namespace CartographyPS.Resources.Tests.Definitions;

/// <summary>Each mistake that the checks look for, in a definition that is right but for it.</summary>
public class WrongDefinitionTests
{
    [Fact]
    public void What_is_right_passes()
    {
        var toy = new Toy(type =>
        {
            type.Node(Toy.Thing, type.Call(Toy.KeyPairs).Each("KeyPairs"))
                .Id("KeyPairId").Property("name", "KeyName").DateTime("created", "CreateTime").From("HAS", Toy.Thing, "name", "KeyName");
        });

        Assert.Empty(ModelCheck.Mistakes(toy));
        Assert.Empty(new GraphCheck([toy], []).Mistakes(toy));
        Assert.Single(new ResourceCatalog([toy]).Types);
    }

    [Fact]
    public void A_misspelt_path() => Assert.Equal(
        "toy: AWSThing.name: There is no 'KeyNam' for 'KeyNam'. Is it KeyName?",
        Model(type => Pairs(type).Property("name", "KeyNam")));

    [Fact]
    public void A_misspelt_list() => Assert.StartsWith(
        "toy: Each of ec2.DescribeKeyPairs: There is no 'KeyPair' for 'KeyPair'. Is it KeyPairs?",
        Model(type => type.Node(Toy.Thing, type.Call(Toy.KeyPairs).Each("KeyPair")).Id("KeyPairId")),
        StringComparison.Ordinal);

    [Fact]
    public void A_misspelt_operation() => Assert.StartsWith(
        "toy: ec2.DescribeKeyPair is no operation of the model. Is it DescribeKeyPairs",
        Model(type => type.Call(new Operation("ec2", "DescribeKeyPair"))),
        StringComparison.Ordinal);

    [Fact]
    public void A_misspelt_service() => Assert.StartsWith(
        "toy: ecc2.DescribeKeyPairs is of no service that there is a model of. Is it ec2",
        Model(type => type.Call(new Operation("ecc2", "DescribeKeyPairs"))),
        StringComparison.Ordinal);

    [Fact]
    public void A_misspelt_parameter() => Assert.Equal(
        "toy: kms.ListGrants takes no 'KeyID'. Is it KeyId?\ntoy: kms.ListGrants needs 'KeyId'. Is it KeyID?",
        Model(type =>
        {
            var keys = type.Call(Toy.Keys).Each("Keys");
            keys.Call(Toy.Grants, ("KeyID", keys["KeyId"]));
        }));

    [Fact]
    public void A_batch_that_does_not_say_which_of_its_failures_have_gone()
    {
        Assert.Equal(
            "toy: ecs.DescribeTasks answers with 'failures', what it could not give: say which of it has gone, with Failures(...) or Missing(...).",
            Model(type => Tasks(type)));
        Assert.Equal(
            "toy: ecs.DescribeTasks Failures: There is no 'failure' for 'failure[]'. Is it failures?",
            Model(type => Tasks(type).Failures("failure", "arn", "reason", "MISSING")));
        Assert.Equal(
            "toy: ecs.DescribeTasks Failures: There is no 'arm' for 'arm'. Is it arn?",
            Model(type => Tasks(type).Failures("failures", "arm", "reason", "MISSING")));
        Assert.Empty(Model(type =>
        {
            var names = type.Call(Toy.Clusters).Each("clusterArns");
            names.Batch(Toy.Projects, "names", 100, names["."], "projects[].name").Missing("projectsNotFound", ".");
        }));

        static BatchSource Tasks(Toy type)
        {
            var arns = type.Call(Toy.Clusters).Each("clusterArns");
            return arns.Batch(Toy.Tasks, "tasks", 100, arns["."], "tasks[].taskArn");
        }
    }

    [Fact]
    public void A_member_of_a_parameter_that_the_call_does_not_take()
    {
        Value equals = Value.Constant("EQUALS"), active = Value.Constant("ACTIVE");
        static Action<Toy> Asking(Value filter) => type => type.Call(Toy.Findings, ("filterCriteria", filter));

        Assert.Empty(Model(Asking(Value.Json(("findingStatus", Value.List(Value.Json(("comparison", equals), ("value", active))))))));
        Assert.StartsWith(
            "toy: inspector2.ListFindings(filterCriteria) takes no 'findingStat'. Is it findingStatus",
            Model(Asking(Value.Json(("findingStat", Value.List(Value.Json(("comparison", equals), ("value", active))))))),
            StringComparison.Ordinal);
        Assert.Equal(
            "toy: inspector2.ListFindings(filterCriteria.findingStatus[]) takes no 'val'. Is it value?\n"
                + "toy: inspector2.ListFindings(filterCriteria.findingStatus[]) needs 'value'.",
            Model(Asking(Value.Json(("findingStatus", Value.List(Value.Json(("comparison", equals), ("val", active))))))));
        Assert.Equal(
            "toy: inspector2.ListFindings(filterCriteria.findingStatus) takes a List, which has no members.",
            Model(Asking(Value.Json(("findingStatus", Value.Json(("comparison", equals), ("value", active)))))));
        Assert.Equal(
            "toy: inspector2.ListFindings(filterCriteria.findingStatus[].value) takes a String, not '5' (Int32).",
            Model(Asking(Value.Json(("findingStatus", Value.List(Value.Json(("comparison", equals), ("value", Value.Constant(5)))))))));
        Assert.Equal("toy: inspector2.ListFindings(filterCriteria) takes a Structure, no list.", Model(Asking(Value.List(active))));
        Assert.Empty(
            Model(type => type.Call(
                Toy.Threats,
                ("DetectorId", Value.Constant("d")),
                ("FindingCriteria", Value.Json(("Criterion", Value.Json(("severity", Value.Json(("GreaterThanOrEqual", Value.Constant(4)))))))))));
    }

    [Fact]
    public void A_call_that_is_made_again_for_what_it_does_not_take()
    {
        static ItemSource Units(Toy type) => type.Call(Toy.Keys).Each("Keys").Call(Toy.Grants, ("KeyId", "KeyId")).Each("Grants");

        Assert.Empty(Model(type => Units(type).Repeat("KeyId", "GrantId", 5)));
        Assert.Equal("toy: kms.ListGrants takes no 'Key'. Is it KeyId?", Model(type => Units(type).Repeat("Key", "GrantId", 5)));
        Assert.StartsWith("toy: Grants Repeat: There is no 'Grant' for 'Grant'.", Model(type => Units(type).Repeat("KeyId", "Grant", 5)), StringComparison.Ordinal);
        Assert.Equal("toy: kms.ListGrants: Repeat(...) of 'Grants' has 0 levels: give the most that there may be.", Refused(type => Units(type).Repeat("KeyId", "GrantId", 0)));
    }

    [Fact]
    public void A_batch_of_what_the_call_takes_no_list_of()
    {
        Assert.Empty(Model(type => Batch(type, Toy.Images, "Filters[image-id]", "Images[].ImageId")));
        Assert.Equal("toy: ec2.DescribeImages takes no filters in 'ImageIds'.", Model(type => Batch(type, Toy.Images, "ImageIds[image-id]", "Images[].ImageId")));
        Assert.Equal(
            "toy: ec2.DescribeImages takes structures in 'Filters': name the filter, as in 'Filters[name]'.",
            Model(type => Batch(type, Toy.Images, "Filters", "Images[].ImageId")));
        Assert.Equal("toy: kms.ListGrants takes one 'KeyId', no list: a batch needs a list.", Model(type => Batch(type, Toy.Grants, "KeyId", "Grants[].GrantId")));

        static void Batch(Toy type, Operation operation, string parameter, string key)
        {
            var pairs = type.Call(Toy.KeyPairs).Each("KeyPairs");
            pairs.Batch(operation, parameter, 10, pairs["KeyName"], key);
        }
    }

    [Fact]
    public void What_does_not_go_together_in_a_call()
    {
        static CallSource Grants(Toy type, ItemSource? keys = null)
        {
            keys ??= type.Call(Toy.Keys).Each("Keys");
            return keys.Call(Toy.Grants, ("KeyId", keys["KeyId"]));
        }

        Assert.StartsWith("toy: kms.ListKeys: JoinedToParent() is set on a first call", Refused(type => type.Call(Toy.Keys).JoinedToParent()), StringComparison.Ordinal);
        Assert.StartsWith("toy: kms.ListKeys: InRegion(...) is set on a first call", Refused(type => type.Call(Toy.Keys).InRegion(Value.Region)), StringComparison.Ordinal);
        Assert.Equal("toy: kms.ListGrants: InChunks(...) splits 'Ids', which is no parameter of the call.", Refused(type => Grants(type).InChunks("Ids", 10)));
        Assert.Equal("toy: kms.ListGrants: InChunks(...) of 0 values never ends: give the API's limit.", Refused(type => Grants(type).InChunks("KeyId", 0)));
        Assert.StartsWith(
            "toy: kms.ListGrants: Until(...) and InChunks(...) do not go together",
            Refused(type => Grants(type).InChunks("KeyId", 10).Until("Truncated", "false")),
            StringComparison.Ordinal);
        Assert.StartsWith("toy: kms.ListGrants: Until(...) and Shared() do not go together", Refused(type => Grants(type).Shared().Until("Truncated", "false")), StringComparison.Ordinal);
        Assert.StartsWith(
            "toy: kms.ListGrants: KnownAbsentAsEmpty(...) and InChunks(...) do not go together",
            Refused(type => Grants(type).KnownAbsentAsEmpty("NotFoundException").InChunks("KeyId", 10)),
            StringComparison.Ordinal);
        Assert.StartsWith(
            "toy: sqs.ListQueues: WhenDenied(kms.ListGrants) names a call for each row, not a first call",
            Refused(type => type.Call(Toy.Queues).WhenDenied(Grants(type))),
            StringComparison.Ordinal);
        Assert.Contains(
            "toy: kms.ListKeys: WhenDenied(sqs.ListQueues) waits for a call that waits for this one.",
            Refused(type =>
            {
                var keys = type.Call(Toy.Keys);
                var queues = type.Call(Toy.Queues).WhenDenied(keys);
                keys.WhenDenied(queues);
            }),
            StringComparison.Ordinal);
        Assert.Contains(
            "toy: kms.ListKeys: Unless(...) says how the job of Until(...) fails",
            Assert.Throws<InvalidOperationException>(() => new Toy(type => type.Call(Toy.Keys).Unless("FAILED"))).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_call_that_is_made_once_may_not_read()
    {
        static (ItemSource Keys, CallSource Grants) Once(Toy type)
        {
            var keys = type.Call(Toy.Keys).Each("Keys");
            return (keys, keys.Call(Toy.Grants, ("KeyId", keys["KeyId"])).Once());
        }

        Assert.Single(new ResourceCatalog([new Toy(type =>
        {
            var (keys, grants) = Once(type);
            type.Node(Toy.Thing, grants.Each("Grants")).Id("GrantId").Property("key", keys["KeyId"]).Property("region", Value.Region);
        })]).Types);
        Assert.Equal(
            "toy: kms.ListGrants: Once() covers AWSThing.key, which reads 'KeyArn' of 'Keys': that may change while it is kept. State it above, or ask by it.",
            Refused(type =>
            {
                var (keys, grants) = Once(type);
                type.Node(Toy.Thing, grants.Each("Grants")).Id("GrantId").Property("key", keys["KeyArn"]);
            }));
        Assert.Equal(
            "toy: kms.ListGrants: Once() covers AWSThing.least, which reads the setting Least: that may change from run to run.",
            Refused(type => type.Node(Toy.Thing, Once(type).Grants.Each("Grants")).Id("GrantId").Property("least", Value.Setting("Least"))));
        Assert.StartsWith("toy: kms.ListKeys: Once() is set on a first call", Refused(type => type.Call(Toy.Keys).Once()), StringComparison.Ordinal);
        Assert.StartsWith("toy: kms.ListGrants: Once() and Until(...) do not go together", Refused(type => Once(type).Grants.Until("Truncated", "false")), StringComparison.Ordinal);
        Assert.StartsWith("toy: kms.ListGrants: Once() covers Distinct(...) of 'Grants'", Refused(type => Once(type).Grants.Each("Grants").Distinct("GrantId")), StringComparison.Ordinal);
        Assert.StartsWith(
            "toy: kms.ListGrants: Once() covers sqs.GetQueueAttributes, which is made once too",
            Refused(type => Once(type).Grants.Each("Grants").Call(Toy.Attributes, ("QueueUrl", "GrantId")).Once()),
            StringComparison.Ordinal);
        Assert.Contains(
            "toy: kms.ListGrants: Repeat(...) of 'Grants' and Once() do not go together",
            Refused(type => Once(type).Grants.Each("Grants").Repeat("KeyId", "GrantId", 5)),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Bounds_folds_and_downloads_that_cannot_be()
    {
        Assert.Equal("toy: kms.ListKeys: AtMost(0) reads nothing: give the number of pages.", Refused(type => type.Call(Toy.Keys).AtMost(pages: 0)));
        Assert.StartsWith("toy: kms.ListKeys: AtMost(...) and Shared() do not go together", Refused(type => type.Call(Toy.Keys).Shared().AtMost(2)), StringComparison.Ordinal);
        Assert.StartsWith(
            "toy: ecs.DescribeTasks: Fold(...) and Batch(...) do not go together",
            Refused(type =>
            {
                var arns = type.Call(Toy.Clusters).Each("clusterArns");
                arns.Batch(Toy.Tasks, "tasks", 100, arns["."], "tasks[].taskArn").Fold(FoldMember.Count("times"));
            }),
            StringComparison.Ordinal);
        Assert.Equal("toy: Keys Fold(id): There is no 'Key' for 'Key'. Is it KeyArn or KeyId?", Model(type => type.Call(Toy.Keys).Each("Keys").Fold(FoldMember.By("id", "Key"))));
        Assert.Contains(
            "toy: https.Get: Once() is set on a download",
            Refused(type =>
            {
                var keys = type.Call(Toy.Keys).Each("Keys");
                keys.Download("KeyArn", 1000, keys["KeyId"]).Once();
            }),
            StringComparison.Ordinal);
        Assert.Empty(Model(type =>
        {
            var keys = type.Call(Toy.Keys).Each("Keys");
            type.Node(Toy.Thing, keys.Download("KeyArn", 1000, keys["KeyId"]).Each("things")).Id("whatever.it.says");
        }));
    }

    [Fact]
    public void A_timestamp_that_is_stated_as_text() => Assert.Equal(
        "toy: AWSThing.created: 'CreateTime' is a timestamp: state it with DateTime, or say with a conversion of Dates how it is kept.",
        Model(type => Pairs(type).Property("created", "CreateTime")));

    [Fact]
    public void A_text_that_is_stated_as_timestamp() => Assert.Equal(
        "toy: AWSThing.name: 'KeyName' is a String and no timestamp: state it with Property.",
        Model(type => Pairs(type).DateTime("name", Value.FirstOf("KeyName"))));

    [Fact]
    public void An_object_that_is_stated_as_a_value() => Assert.StartsWith(
        "toy: AWSThing.tags: 'Tags' is no value but has members, and would not be stored.",
        Model(type => Pairs(type).Property("tags", "Tags")),
        StringComparison.Ordinal);

    [Fact]
    public void A_call_that_goes_by_what_all_its_rows_share() => Assert.Equal(
        "toy: kms.ListGrants is made for each of 'Grants' and goes by 'KeyId' of 'Keys', which all of them share: "
            + "give it a parameter of the row's own, or name the row with Named(...).",
        Model(type =>
        {
            var keys = type.Call(Toy.Keys).Each("Keys");
            keys.Call(Toy.Grants, ("KeyId", keys["KeyId"])).Each("Grants").Call(Toy.Grants, ("KeyId", keys["KeyId"]));
        }));

    [Fact]
    public void A_misspelt_far_label() => Assert.Equal(
        "toy: (AWSThing)-[HAS]->(AWSThng): no type declares 'AWSThng'. Is it AWSThing? A label that none declares yet stands in AwaitedLabels.",
        Graph(type => Pairs(type).To("HAS", new Label("AWSThng", []), "KeyName")));

    [Fact]
    public void A_misspelt_far_property() => Assert.Equal(
        "toy: (AWSThing)-[HAS]->(AWSThing): nothing states 'AWSThing.nam'. Is it name?",
        Graph(type => Pairs(type).Property("name", "KeyName").To("HAS", Toy.Thing, "nam", "KeyName")));

    [Fact]
    public void An_annotation_of_what_no_type_states() => Assert.Equal(
        "toy: no type states 'AWSOther', which is annotated.",
        Graph(type => type.Annotate(Toy.Other, Pairs(type).Source).Id("KeyPairId").Property("name", "KeyName")));

    [Fact]
    public void An_annotation_that_says_nothing() => Assert.Equal(
        "toy: AWSThing of 'KeyPairs' is annotated with nothing: give it a property or a label.",
        Refused(type => type.Annotate(Toy.Thing, Pairs(type).Source).Id("KeyPairId")));

    [Fact]
    public void A_misspelt_key() => Assert.Equal(
        "toy: (AWSThing)-[HAS]->(AWSThing): nothing states 'AWSThing.key:vpc_ipp'. Is it key:vpc_ip?",
        Graph(type => Pairs(type).Key("vpc_ip", "KeyName").To("HAS", Toy.Thing, "key:vpc_ipp", "KeyName")));

    [Fact]
    public void A_misspelt_path_of_a_key() => Assert.Equal(
        "toy: AWSThing.key:name: There is no 'KeyNam' for 'KeyNam'. Is it KeyName?",
        Model(type => Pairs(type).Key("name", "KeyNam")));

    [Fact]
    public void A_misspelt_one_of_two_far_properties() => Assert.Equal(
        "toy: (AWSThing)-[HAS]->(AWSThing): nothing states 'AWSThing.regoin'. Is it region?",
        Graph(type => Pairs(type).Property("name", "KeyName").Property("region", Value.Region)
            .To("HAS", Toy.Thing, "name|regoin", EdgeEnd.Joined("KeyName", Value.Region))));

    [Fact]
    public void A_misspelt_property_of_an_ontology() => Assert.Equal(
        "toy: AWSKind._ont_name follows from 'nam', which nothing states. Is it name?",
        Graph(type => type.Node(new Label("AWSKind", [], new Ontology("Kind").Field("name", "nam")), type.Call(Toy.KeyPairs).Each("KeyPairs"))
            .Id("KeyPairId").Property("name", "KeyName")));

    [Fact]
    public void A_label_that_is_declared_twice() => Assert.StartsWith(
        "toy: AWSThing is declared twice",
        Graph(type =>
        {
            Pairs(type);
            type.Node(new Label("AWSThing", []), type.Call(Toy.Keys).Each("Keys")).Id("KeyId");
        }),
        StringComparison.Ordinal);

    [Fact]
    public void A_label_that_is_awaited_in_vain()
    {
        var toy = new Toy(type => Pairs(type).To("HAS", Toy.Thing, "KeyName"));

        Assert.Equal(
            ["AwaitedLabels.AWSThing: toy declares it now; use its label and take it off the list.", "AwaitedLabels.AWSLone: no edge leads to it."],
            new GraphCheck([toy], [Label.Awaited(name: "AWSThing"), Label.Awaited(name: "AWSLone")]).AwaitedInVain());
    }

    [Fact]
    public void An_awaited_label_is_named_by_the_properties_it_is_awaited_with()
    {
        var later = Label.Awaited(["name"], "AWSLater");
        var toy = new Toy(type => Pairs(type).To("HAS", later, "KeyName").To("HAS", later, "name", "KeyName").To("HAS", later, "nam", "KeyName"));

        Assert.Equal(["toy: (AWSThing)-[HAS]->(AWSLater): nothing states 'AWSLater.nam'. Is it name?"], new GraphCheck([toy], [later]).Mistakes(toy));
    }

    [Fact]
    public void An_edge_with_one_end() => Assert.Equal(
        "toy: (AWSThing)-[HAS]->(?) has no end: give it To(...).",
        Refused(type => type.Edge("HAS", type.Call(Toy.KeyPairs).Each("KeyPairs")).From(Toy.Thing, "id", "KeyPairId")));

    [Fact]
    public void An_edge_of_a_node_with_both_ends_or_none()
    {
        Assert.StartsWith(
            "toy: (AWSOther)-[HAS]->(AWSOther) names both ends, so that AWSThing would be neither",
            Refused(type => Pairs(type).Edge(new EdgeDefinition("HAS").From(Toy.Other, "id", "KeyName").To(Toy.Other, "id", "KeyName"))),
            StringComparison.Ordinal);
        Assert.Equal(
            "toy: (AWSThing)-[HAS]->(AWSThing) names no end: give it From(...) or To(...).",
            Refused(type => Pairs(type).Edge(new EdgeDefinition("HAS"))));
    }

    [Fact]
    public void An_end_that_is_chosen_is_held_to_the_same()
    {
        Assert.Equal(
            "toy: (by KeyType)-[HAS]->(AWSThing): no type declares 'AWSThng'. Is it AWSThing? A label that none declares yet stands in AwaitedLabels.",
            Graph(type => Pairs(type).Edge(new EdgeDefinition("HAS").FromOneOf("KeyType", ("rsa", EdgeEnd.At(new Label("AWSThng", []), "id", "KeyName"))))));
        Assert.StartsWith(
            "toy: (by KeyTyp)-[HAS]->(AWSThing) by: There is no 'KeyTyp' for 'KeyTyp'. Is it KeyType",
            Model(type => Pairs(type).Edge(new EdgeDefinition("HAS").FromOneOf("KeyTyp", ("rsa", EdgeEnd.At(Toy.Thing, "id", "KeyName"))))),
            StringComparison.Ordinal);
        Assert.Equal(
            "toy: (by KeyType)-[HAS]->(AWSThing) has a start by From and one by FromOneOf: state one.",
            Refused(type => Pairs(type).Edge(new EdgeDefinition("HAS")
                .From(Toy.Other, "id", "KeyName").FromOneOf("KeyType", ("rsa", EdgeEnd.At(Toy.Thing, "id", "KeyName"))))));
    }

    [Fact]
    public void The_same_property_twice()
    {
        Assert.Equal(
            "toy: AWSThing.name is stated 2 times, as 'KeyName' and 'KeyType': one of them would be lost.",
            Refused(type => Pairs(type).Property("name", "KeyName").Property("name", "KeyType")));
        Assert.StartsWith("toy: AWSThing.id is stated 2 times", Refused(type => Pairs(type).Property("id", "KeyName")), StringComparison.Ordinal);
        Assert.StartsWith(
            "toy: (AWSThing)-[HAS]->(AWSOther).since is stated 2 times",
            Refused(type => Pairs(type).Edge(new EdgeDefinition("HAS").To(Toy.Other, "id", "KeyName").Property("since", "KeyName").Property("since", "KeyType"))),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_node_without_an_id() => Assert.Equal(
        "toy: AWSThing of 'KeyPairs' has no id: state it with Id(...).",
        Refused(type => type.Node(Toy.Thing, type.Call(Toy.KeyPairs).Each("KeyPairs"))));

    [Fact]
    public void A_value_of_another_branch() => Assert.Equal(
        "toy: AWSThing.key reads 'KeyId' of 'Keys', which is not above 'KeyPairs'. Above it are: KeyPairs, ec2.DescribeKeyPairs.",
        Refused(type => Pairs(type).Property("key", type.Call(Toy.Keys).Each("Keys")["KeyId"])));

    [Fact]
    public void A_value_from_below()
    {
        string refused = Refused(type =>
        {
            var keys = type.Call(Toy.Keys).Each("Keys");
            var grants = keys.Call(Toy.Grants, ("KeyId", "KeyId")).Each("Grants");
            type.Node(Toy.Thing, keys).Id(Value.Of(_ => null, "KeyId", grants["GrantId"]));
        });

        Assert.Equal("toy: AWSThing.id reads 'GrantId' of 'Grants', which is not above 'Keys'. Above it are: Keys, kms.ListKeys.", refused);
    }

    [Fact]
    public void A_parameter_of_another_branch() => Assert.StartsWith(
        "toy: sqs.GetQueueAttributes(QueueUrl) reads 'KeyId' of 'Keys', which is not above 'QueueUrls'.",
        Refused(type => type.Call(Toy.Queues).Each("QueueUrls").Call(Toy.Attributes, ("QueueUrl", type.Call(Toy.Keys).Each("Keys")["KeyId"]))),
        StringComparison.Ordinal);

    [Fact]
    public void A_path_where_there_is_no_row()
    {
        Assert.Equal(
            "toy: kms.ListGrants(KeyId) reads 'mine', but a first call has no row to read it from: write Value.Constant(\"mine\") for the text itself.",
            Refused(type => type.Call(Toy.Grants, ("KeyId", "mine"))));
        Assert.StartsWith(
            "toy: AWSThing.id reads 'Name', but the scope itself has no response to read it from",
            Refused(type => type.Node(Toy.Thing, type.Context).Id("Name")),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_call_whose_parameters_say_nothing_of_its_row() => Assert.StartsWith(
        "toy: kms.ListGrants is made for each row of 'Keys', and no parameter says for which",
        Refused(type => type.Call(Toy.Keys).Each("Keys").Call(Toy.Grants, ("KeyId", Value.Constant("all")))),
        StringComparison.Ordinal);

    [Fact]
    public void Two_calls_with_one_part()
    {
        Assert.StartsWith(
            "toy: kms.ListGrants is made 2 times under 'Keys' with the item 'KeyId': tell the calls apart with Named(...)",
            Refused(type =>
            {
                var keys = type.Call(Toy.Keys).Each("Keys");
                keys.Call(Toy.Grants, ("KeyId", keys["KeyId"]));
                keys.Each(".").Call(Toy.Grants, ("KeyId", "KeyId"), ("Limit", Value.Constant(10)));
            }),
            StringComparison.Ordinal);
        Assert.StartsWith(
            "toy: kms.ListKeys is made 2 times under 'scope' with the item 'none'",
            Refused(type =>
            {
                type.Call(Toy.Keys);
                type.Call(Toy.Keys);
            }),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Placement.Organization, "account", "any account of the organization may be the one that reads it.")]
    [InlineData(Placement.Organization, "region", "any account of the organization may be the one that reads it.")]
    [InlineData(Placement.Public, "account", "any account may be the one that reads it.")]
    [InlineData(Placement.Public, "organization", "any account may be the one that reads it.")]
    [InlineData(Placement.Regional, "organization", "only a type that is Placement.Organization is read for an organization.")]
    [InlineData(Placement.Global, "organization", "only a type that is Placement.Organization is read for an organization.")]
    public void A_value_that_the_placement_does_not_have(Placement placement, string name, string reason)
    {
        string mistake = $"the scope's {name}, but the type is Placement.{placement}: {reason}";

        Assert.Equal($"toy: AWSThing.name reads {mistake}", Refused(type => Pairs(type).Property("name", Value.Format($"{{{name}}}/{{KeyName}}")), placement));
        Assert.Equal(
            $"toy: ec2.DescribeImages(Owners) reads {mistake}",
            Refused(type => type.Call(Toy.Images, ("Owners", Value.List(Value.FirstOf("x", Value.Format($"{{{name}}}")).As(json => json)))).Each("Images"), placement)
                .Split(Environment.NewLine).Single(line => line.Contains("the scope's", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_node_of_an_account_in_what_is_read_for_several() => Assert.StartsWith(
        "toy: (AWSAccount)-[RESOURCE]->(AWSThing) reads the scope's account",
        Refused(type => Pairs(type).OwnedByAccount(), Placement.Organization),
        StringComparison.Ordinal);

    [Fact]
    public void A_value_that_the_placement_has()
    {
        Assert.Single(new ResourceCatalog([new Toy(type => Pairs(type).Property("name", Value.Format("{organization}/{partition}")), Placement.Organization)]).Types);
        Assert.Single(new ResourceCatalog([new Toy(type => Pairs(type).Property("name", Value.Format("{region}/{partition}")), Placement.Public)]).Types);
    }

    [Fact]
    public void A_call_for_each_of_what_is_no_setting()
    {
        Assert.Equal(
            "toy: ec2.DescribeKeyPairs: ForEachOf(KeyNames) names no parameter that is a setting of the run.",
            Refused(type => type.Call(Toy.KeyPairs, ("KeyNames", Value.Constant("a"))).ForEachOf("KeyNames")));
        Assert.StartsWith(
            "toy: kms.ListGrants: ForEachOf(KeyId) is",
            Refused(type => type.Call(Toy.Keys).Each("Keys").Call(Toy.Grants, ("KeyId", "KeyId"), ("Marker", Value.Setting("X"))).ForEachOf("KeyId")),
            StringComparison.Ordinal);
        Assert.StartsWith(
            "toy: ec2.DescribeKeyPairs: ForEachOf(KeyNames) does not go with",
            Refused(type => type.Call(Toy.KeyPairs, ("KeyNames", Value.Setting("X"))).ForEachOf("KeyNames").InChunks("KeyNames", 3)),
            StringComparison.Ordinal);
    }

    [Fact]
    public void All_mistakes_are_told_at_once() => Assert.Equal(2, Refused(type => Pairs(type)
        .Property("name", "KeyName").Property("name", "KeyType").Edge(new EdgeDefinition("HAS"))).Split(Environment.NewLine).Length);

    private static NodeDefinition Pairs(Toy type) => type.Node(Toy.Thing, type.Call(Toy.KeyPairs).Each("KeyPairs")).Id("KeyPairId");

    private static string Model(Action<Toy> define) => string.Join("\n", ModelCheck.Mistakes(new Toy(define)));

    private static string Graph(Action<Toy> define)
    {
        var toy = new Toy(define);
        return string.Join("\n", new GraphCheck([toy], []).Mistakes(toy));
    }

    private static string Refused(Action<Toy> define, Placement placement = Placement.Regional) =>
        Assert.Throws<DefinitionException>(() => new ResourceCatalog([new Toy(define, placement)])).Message;
}
