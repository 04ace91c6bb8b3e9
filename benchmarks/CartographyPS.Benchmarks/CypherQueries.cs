namespace CartographyPS.Benchmarks;

/// <summary>The queries of the benchmark: what users ask, from single nodes to the whole graph.</summary>
internal static class CypherQueries
{
    public static IReadOnlyDictionary<string, string> All { get; } = new Dictionary<string, string>
    {
        ["a node by id"] = "MATCH (i:AWSEC2Instance {id: 'i-00000000000000abc'}) RETURN i.arn",
        ["a node by an indexed property"] = "MATCH (r:AWSRole {arn: 'arn:aws:iam::100000000007:role/role-7'}) RETURN r.name",
        ["neighbours of a node"] = "MATCH (i:EC2Instance {id: 'i-00000000000000abc'})--(n) RETURN labels(n), n.id",
        ["nodes by label"] = "MATCH (n) UNWIND labels(n) AS label RETURN label, count(*) AS nodes",
        ["edges by type"] = "MATCH ()-[r]->() RETURN type(r), count(*)",
        ["count of a label"] = "MATCH (i:EC2Instance) RETURN count(i)",
        ["resources of accounts"] = "MATCH (a:AWSAccount)-[:RESOURCE]->(n) RETURN a.name, labels(n)[0], count(*)",
        ["instances by type and region"] = "MATCH (i:EC2Instance) RETURN i.region, i.instancetype, count(*)",
        ["instances by a property"] = "MATCH (i:EC2Instance) WHERE i.imageid = 'ami-7' RETURN i.id",
        ["instances by a part of a text"] = "MATCH (i:EC2Instance) WHERE i.description CONTAINS 'application 77 ' RETURN i.id",
        ["instances by a pattern"] = "MATCH (i:EC2Instance) WHERE i.instancetype =~ 't3[.].*' AND i.state = 'stopped' RETURN count(i)",
        ["instances by launch"] = "MATCH (i:EC2Instance) WHERE i.launchtime < datetime('2021-06-01T00:00:00Z') RETURN count(i)",
        ["instances open to the internet"] =
            "MATCH (:AWSIpRange {range: '0.0.0.0/0'})-[:MEMBER_OF_IP_RULE]->(p:AWSIpPermissionInbound)-[:MEMBER_OF_EC2_SECURITY_GROUP]->(g)<-[:MEMBER_OF_EC2_SECURITY_GROUP]-(i:EC2Instance) RETURN DISTINCT i.id, p.fromport",
        ["groups with their instances"] = "MATCH (g:AWSEC2SecurityGroup)<-[:MEMBER_OF_EC2_SECURITY_GROUP]-(i:EC2Instance) RETURN g.id, count(i) AS n ORDER BY n DESC LIMIT 20",
        ["instances with their networks"] = "MATCH (i:EC2Instance)-[:PART_OF_SUBNET]->(s)-[:MEMBER_OF_AWS_VPC]->(v:AWSVpc) RETURN v.id, count(DISTINCT s), count(i)",
        ["what instances may do"] =
            "MATCH (i:EC2Instance)-[:ASSUMES]->(r:AWSRole)-[:POLICY]->(p)-[:STATEMENT]->(s:AWSPolicyStatement {effect: 'Allow'}) WHERE any(a IN s.action WHERE a = '*') RETURN count(DISTINCT i)",
        ["roles without instances"] = "MATCH (r:AWSRole) WHERE NOT (r)<-[:ASSUMES]-() RETURN count(r)",
        ["volumes that are open"] = "MATCH (v:AWSEBSVolume)-[:ATTACHED_TO]->(i:EC2Instance) WHERE NOT v.encrypted RETURN i.region, sum(v.size), avg(v.size)",
        ["the largest volumes"] = "MATCH (v:AWSEBSVolume) RETURN v.id, v.size ORDER BY v.size DESC, v.id LIMIT 10",
        ["instances without a tag"] = "MATCH (i:EC2Instance) OPTIONAL MATCH (i)-[:TAGGED]->(t:AWSTag) WITH i, t WHERE t IS NULL RETURN i.region, count(i)",
        ["tags"] = "MATCH (t:AWSTag)<-[:TAGGED]-(n) RETURN t.value, count(n), collect(DISTINCT labels(n)[0])",
        ["actions of policies"] = "MATCH (s:AWSPolicyStatement) UNWIND s.action AS action RETURN action, count(*)",
        ["paths of three steps"] = "MATCH p = (v:AWSVpc {id: 'vpc-7'})<-[*1..3]-(n) RETURN length(p), count(*)",
        ["the shortest path"] = "MATCH (a:EC2Instance {id: 'i-00000000000000abc'}), (b:AWSPolicyStatement {id: 'policy-7/1'}), p = shortestPath((a)-[*..8]-(b)) RETURN length(p)",
        ["pairs by a value"] = "MATCH (b:S3Bucket), (t:AWSTag) WHERE b.name = 'bucket-' + t.value RETURN count(*)",
        ["all instances as rows"] = "MATCH (i:EC2Instance) RETURN i.id, i.region, i.state, i.instancetype",
    };
}
