using CartographyPS.PowerShellHost;
using QuickStart;
using SimulatedAws;

// A demonstration of the module without an AWS account and without an installed PowerShell. The program serves a simulated AWS with two
// accounts on 127.0.0.1, imports the built module into the real PowerShell engine and reads the accounts.
var folder = Path.GetFullPath(Path.Combine(BuiltModule.Directory, "..", "..", "..", "quickstart"));
if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
Directory.CreateDirectory(folder);

await using var aws = await SimulatedAwsServer.StartAsync(SampleEstate.Folder);
SampleProfiles.Write(Path.Combine(folder, "config"), aws.Endpoint);

Console.WriteLine($"A simulated AWS with two accounts is running at {aws.Endpoint}.");
using var shell = new Shell(Console.Out);
var ledger = Path.Combine(folder, "graph.db");
shell.Type($"$Ledger = '{ledger.Replace("'", "''", StringComparison.Ordinal)}'");

shell.Say("A sync of two accounts and two resource types. Each line is one account, region and resource type.");
shell.Type("Invoke-CartographySync -Profile accountname1, accountname2 -Resource ec2:instance, s3 -DatabasePath $Ledger");

shell.Say("A sync of all resource types into the same graph, with its results in a variable.");
shell.Type("$results = Invoke-CartographySync -Profile accountname* -CloudTrailLookbackHours 24 -DatabasePath $Ledger");
shell.Type("\"$($results.Count) scopes, $(($results.NodesAdded | ForEach-Object { $sum = 0 } { $sum += $_ } { $sum })) nodes added\"");

shell.Say("The graph, asked in Cypher: instances that a security group opens to the whole internet, and their open ports.");
shell.Type("""
    Invoke-CartographyQuery -DatabasePath $Ledger -Cypher 'MATCH (r:AWSIpRange {range: "0.0.0.0/0"})-[:MEMBER_OF_IP_RULE]->(p:AWSIpPermissionInbound)
        MATCH (p)-[:MEMBER_OF_EC2_SECURITY_GROUP]->(g:EC2SecurityGroup)<-[:MEMBER_OF_EC2_SECURITY_GROUP]-(i:EC2Instance)
        RETURN DISTINCT i.id AS instance, i.publicipaddress AS address, p.protocol + ":" + p.fromport AS port, g.name AS opened_by ORDER BY instance, port'
    """);

shell.Say("The same graph in SQL: instances with their security groups.");
shell.Type("""
    Invoke-CartographyQuery -DatabasePath $Ledger 'SELECT i.id AS instance, i.instancetype AS type, g.name AS security_group
        FROM AWSEC2Instance i JOIN MEMBER_OF_EC2_SECURITY_GROUP m ON m.from_id = i.id JOIN AWSEC2SecurityGroup g ON g.id = m.to_id
        ORDER BY i.id, g.name'
    """);

shell.Say("A second sync of an unchanged AWS writes nothing.");
shell.Type("Invoke-CartographySync -Profile accountname1, accountname2 -Resource ec2:instance, s3 -DatabasePath $Ledger | Where-Object { $_.NodesAdded + $_.NodesChanged + $_.NodesRemoved + $_.EdgesAdded + $_.EdgesRemoved -ne 0 }");

Console.WriteLine($"""

    The graph is in {ledger}. Any SQLite tool can read it.

    With an AWS account of your own, in PowerShell 7.4 or later or in Windows PowerShell 5.1:

        Import-Module {BuiltModule.Manifest}
        Test-CartographyProfile myprofile
        Invoke-CartographySync -Profile myprofile -Resource ec2:instance, s3 | Export-Csv sync.csv

    The README describes the profiles for one account and for many.
    """);
return shell.Failed ? 1 : 0;
