// One query a line. Rows are compared as multisets, and in order where the query ends in ORDER BY.

// Scans and counts
MATCH (n) RETURN count(n) AS nodes
MATCH ()-[r]->() RETURN count(r) AS edges
MATCH (n) RETURN labels(n) AS labels, count(*) AS nodes
MATCH ()-[r]->() RETURN type(r) AS type, count(*) AS edges ORDER BY edges DESC, type
MATCH (n) UNWIND labels(n) AS label RETURN label, count(*) AS nodes ORDER BY label
MATCH (n:AWSRole) RETURN n
MATCH (n:AWSUser) RETURN properties(n) AS properties
MATCH (n:AWSUser) RETURN keys(n) AS keys
MATCH (n:AWSAccount) RETURN n.id, n.name, n.inscope ORDER BY n.id
MATCH (n:EC2Instance) RETURN n.id AS id, n.state AS state, n.launchtime AS launched ORDER BY id
MATCH (n:EC2Instance|AWSLambda) RETURN labels(n)[0] AS label, count(*) AS nodes
MATCH (n:AWSPrincipal&!AWSRole) RETURN n.arn
MATCH (n:!AWSPrincipal&!AWSTag) RETURN count(*) AS others
MATCH (n:(AWSRole|AWSUser)&AWSPrincipal) RETURN count(*) AS principals
MATCH (n) WHERE n:AWSRole OR n:AWSUser RETURN n.name ORDER BY n.name, n.arn
MATCH (n) WHERE NOT n:AWSTag AND n.name IS NOT NULL RETURN labels(n)[0] AS label, count(*) AS named
MATCH (n:NoSuchLabel) RETURN n
MATCH (n:AWSRole) WHERE n.nosuchproperty = 1 RETURN n
MATCH (n) WHERE n.id = 'nothing' RETURN n
MATCH (n:AWSAccount {id: '111111111111'}) RETURN n.name
MATCH (n {id: '111111111111'}) RETURN labels(n)
MATCH (n:EC2Instance {state: 'running', region: 'us-east-1'}) RETURN n.id
MATCH (n:AWSRole) RETURN DISTINCT n.path
MATCH (n:AWSRole) RETURN count(DISTINCT n.path) AS paths
MATCH (n:AWSTag) RETURN n.key AS key, collect(n.value) AS tagvalues
MATCH (n:AWSTag) RETURN n.key AS key, count(*) AS tags ORDER BY tags DESC, key LIMIT 5
MATCH (n:AWSTag) RETURN n.key AS key, n.value AS value ORDER BY key, value SKIP 10 LIMIT 10
MATCH (n:AWSPolicyStatement) RETURN n.effect AS effect, count(*) AS statements ORDER BY effect
MATCH (n:S3Bucket) RETURN n.name AS name, n.default_encryption AS encrypted, n.anonymous_access AS open ORDER BY name
MATCH (n:KMSKey) RETURN n.key_state AS state, n.enabled AS enabled, count(*) AS keys ORDER BY state, enabled

// Filters
MATCH (i:EC2Instance) WHERE i.instancetype STARTS WITH 't3' RETURN i.id
MATCH (i:EC2Instance) WHERE i.instancetype ENDS WITH 'large' OR i.platform = 'windows' RETURN i.id
MATCH (r:AWSRole) WHERE r.name CONTAINS 'service' RETURN r.name
MATCH (r:AWSRole) WHERE NOT r.name CONTAINS 'a' RETURN r.name
MATCH (r:AWSRole) WHERE toLower(r.name) CONTAINS 'carto' RETURN r.arn
MATCH (r:AWSRole) WHERE r.name =~ '(?i).*READ.*' RETURN r.arn
MATCH (b:S3Bucket) WHERE b.name =~ '[a-z]+-[a-z-]+' RETURN b.name
MATCH (b:S3Bucket) WHERE b.region IN ['us-east-1', 'eu-west-1'] RETURN b.name
MATCH (b:S3Bucket) WHERE NOT b.region IN ['us-east-1'] RETURN b.name
MATCH (b:S3Bucket) WHERE b.region IN [null, 'us-east-1'] RETURN b.name
MATCH (b:S3Bucket) WHERE b.versioning_status IS NULL RETURN b.name
MATCH (b:S3Bucket) WHERE b.versioning_status <> 'Enabled' RETURN b.name
MATCH (b:S3Bucket) WHERE NOT (b.versioning_status = 'Enabled') RETURN b.name
MATCH (b:S3Bucket) WHERE b.anonymous_access RETURN b.name
MATCH (b:S3Bucket) WHERE NOT b.anonymous_access RETURN b.name
MATCH (b:S3Bucket) WHERE b.anonymous_access = true AND b.default_encryption = true RETURN b.name
MATCH (b:S3Bucket) WHERE b.anonymous_access XOR b.default_encryption RETURN b.name
MATCH (v:EBSVolume) WHERE v.size > 50 RETURN v.id, v.size
MATCH (v:EBSVolume) WHERE 8 <= v.size < 100 RETURN v.id, v.size ORDER BY v.size, v.id
MATCH (v:EBSVolume) WHERE v.size * 2 >= 100 AND NOT v.encrypted RETURN v.id
MATCH (v:EBSVolume) WHERE v.size <> 8 RETURN v.id
MATCH (v:EBSVolume) WHERE v.size = 8.0 RETURN v.id
MATCH (v:EBSVolume) WHERE v.size > '8' RETURN v.id
MATCH (i:EC2Instance) WHERE i.launchtime < datetime('2026-01-01T00:00:00Z') RETURN i.id
MATCH (i:EC2Instance) WHERE i.launchtime.year = 2025 RETURN i.id
MATCH (i:EC2Instance) WHERE date(i.launchtime) >= date('2025-06-01') RETURN i.id
MATCH (i:EC2Instance) WHERE i.launchtime > datetime('2020-01-01T00:00:00Z') + duration('P5Y') RETURN i.id
MATCH (u:AWSUser) WHERE u.createdate_dt < datetime('2030-01-01T00:00:00Z') RETURN u.name
MATCH (u:AWSUser) WHERE u.passwordlastused_dt IS NULL RETURN u.name
MATCH (u:AWSUser) WHERE u.passwordlastused = '' OR u.passwordlastused IS NULL RETURN u.name
MATCH (k:AccountAccessKey) WHERE k.status = 'Active' AND k.createdate_dt < datetime('2026-06-01T00:00:00Z') RETURN k.accesskeyid
MATCH (n) WHERE n.region = 'us-east-1' AND n.arn IS NULL RETURN labels(n)[0] AS label, count(*) AS nodes
MATCH (n) WHERE n.arn STARTS WITH 'arn:aws:iam::222222222222:role/' RETURN n.name
MATCH (n) WHERE size(labels(n)) > 2 RETURN DISTINCT labels(n) AS labels
MATCH (n) WHERE n.lastupdated > n.firstseen RETURN count(n) AS odd
MATCH (n) WHERE n._module_name = 'cartography:aws' RETURN count(n) AS ours
MATCH (n:AWSPolicyStatement) WHERE '*' IN n.action RETURN n.id
MATCH (n:AWSPolicyStatement) WHERE any(a IN n.action WHERE a CONTAINS ':*') RETURN n.id
MATCH (n:AWSPolicyStatement) WHERE all(a IN n.action WHERE a STARTS WITH 's3') RETURN n.id
MATCH (n:AWSPolicyStatement) WHERE none(a IN n.action WHERE a STARTS WITH 'iam') RETURN n.id
MATCH (n:AWSPolicyStatement) WHERE single(a IN n.action WHERE a STARTS WITH 'sts') RETURN n.id
MATCH (n:AWSPolicyStatement) WHERE any(a IN coalesce(n.action, n.notaction) WHERE toLower(a) = 'sts:assumerole') RETURN n.id
MATCH (n:AWSPolicyStatement) WHERE any(r IN n.resource WHERE r = '*') AND n.effect = 'Allow' RETURN n.id, n.action
MATCH (n:AWSPolicyStatement) WHERE size(n.action) > 3 RETURN n.id, size(n.action) AS actions
MATCH (n:AWSPolicyStatement) WHERE n.condition IS NOT NULL RETURN n.id, n.condition
MATCH (n:AWSPolicyStatement) WHERE n.action = ['*'] RETURN n.id
MATCH (n:AWSPolicyStatement) WHERE n.action[0] = 's3:GetObject' RETURN n.id
MATCH (n:AWSPolicyStatement) WHERE n.action[-1] STARTS WITH 's3' RETURN n.id, n.action[1..] AS rest

// Paths of one and more steps
MATCH (a:AWSAccount)-[:RESOURCE]->(n) RETURN a.id AS account, labels(n)[0] AS label, count(*) AS nodes ORDER BY account, nodes DESC, label
MATCH (a:AWSAccount)-[:RESOURCE]->(i:EC2Instance) RETURN a.name AS account, count(i) AS instances
MATCH (i:EC2Instance)-[:MEMBER_OF_EC2_SECURITY_GROUP]->(g:EC2SecurityGroup) RETURN i.id, g.name
MATCH (i:EC2Instance)-->(n) RETURN i.id AS id, labels(n) AS labels
MATCH (i:EC2Instance)<--(n) RETURN i.id AS id, labels(n) AS labels
MATCH (i:EC2Instance)--(n) RETURN i.id AS id, count(n) AS neighbours
MATCH (i:EC2Instance)-[r]-(n) RETURN type(r) AS type, startNode(r) = i AS leaves, count(*) AS edges
MATCH (i:EC2Instance)-[:ASSUMES|INSTANCE_PROFILE]->(n) RETURN i.id, n.arn
MATCH (r:AWSRole)-[:POLICY]->(p:AWSPolicy)-[:STATEMENT]->(s:AWSPolicyStatement) RETURN r.name AS role, p.name AS policy, s.effect AS effect, s.action AS action
MATCH (s:AWSPolicyStatement)<-[:STATEMENT]-(p)<-[:POLICY]-(w:AWSPrincipal) WHERE s.effect = 'Deny' RETURN w.arn, p.name
MATCH (u:AWSUser)-[:MEMBER_AWS_GROUP]->(g:AWSGroup)-[:POLICY]->(p) RETURN u.name, g.name, p.name
MATCH (g:EC2SecurityGroup)<-[:MEMBER_OF_EC2_SECURITY_GROUP]-(p:AWSIpPermissionInbound)<-[:MEMBER_OF_IP_RULE]-(r:AWSIpRange) RETURN g.id, p.fromport, p.toport, r.range
MATCH (g:EC2SecurityGroup)<-[:MEMBER_OF_EC2_SECURITY_GROUP]-(p:AWSIpPermissionInbound)<-[:MEMBER_OF_IP_RULE]-(:AWSIpRange {range: '0.0.0.0/0'}) MATCH (g)<-[:MEMBER_OF_EC2_SECURITY_GROUP]-(i:EC2Instance) RETURN DISTINCT i.id
MATCH (a)-[:POLICY]->(p)<-[:POLICY]-(b) WHERE a.arn < b.arn RETURN a.arn, b.arn, p.name
MATCH (a:AWSRole)-[:POLICY]->(p)<-[:POLICY]-(b:AWSRole) RETURN count(*) AS pairs
MATCH (i:EC2Instance)-[:PART_OF_SUBNET]->(s:EC2Subnet)-[:MEMBER_OF_AWS_VPC]->(v:AWSVpc) RETURN v.id AS vpc, s.id AS subnet, collect(i.id) AS instances
MATCH (i:EC2Instance)-[:NETWORK_INTERFACE]->(n)-[:PRIVATE_IP_ADDRESS]->(ip) RETURN i.id, ip.private_ip_address
MATCH (v:EBSVolume)-[:ATTACHED_TO]->(i:EC2Instance) RETURN i.id AS id, sum(v.size) AS gigabytes, avg(v.size) AS mean, max(v.size) AS largest, min(v.size) AS smallest ORDER BY id
MATCH (a:AWSAccount)-[:RESOURCE]->(x)-[e]->(y)<-[:RESOURCE]-(b:AWSAccount) WHERE a <> b RETURN a.id, type(e), b.id, count(*) AS edges
MATCH (a:AWSAccount {id: '111111111111'})-[:RESOURCE]->(x), (b:AWSAccount {id: '222222222222'})-[:RESOURCE]->(x) RETURN x.id
MATCH (a:AWSAccount), (b:AWSAccount) WHERE a.id < b.id RETURN a.id, b.id
MATCH (a:S3Bucket), (k:KMSKey) WHERE a.encryption_key_id = k.arn RETURN a.name, k.id
MATCH (l:AWSLambda), (r:AWSRole) WHERE (l)-[:ASSUMES]->(r) RETURN l.name, r.name
MATCH (x:AWSDNSRecord)-[:MEMBER_OF_DNS_ZONE]->(z:AWSDNSZone) RETURN z.name AS zone, x.type AS type, count(*) AS records ORDER BY zone, type
MATCH (x:AWSDNSRecord)-[:DNS_POINTS_TO]->(y) RETURN x.name, x.type, labels(y)[0]
MATCH (n)-[r]->(n) RETURN labels(n), type(r)
MATCH (a)-[:RESOURCE]->(b)-[:RESOURCE]->(c) RETURN labels(a)[0], labels(b)[0], labels(c)[0], count(*)
MATCH (a)-[r1]->(b)-[r2]->(a) RETURN labels(a)[0], type(r1), labels(b)[0], type(r2), count(*)
MATCH (t:AWSTag {key: 'env'})<-[:TAGGED]-(n) RETURN t.value, labels(n)[0], count(*)
MATCH (n)-[:TAGGED]->(a:AWSTag), (n)-[:TAGGED]->(b:AWSTag) WHERE a.key < b.key RETURN n.id, a.key, b.key
MATCH (n)-[r:TAGGED]->(t) RETURN r.lastupdated = n.lastupdated AS same, count(*) AS edges
MATCH (f:AWSInspectorFinding)-[:AFFECTS]->(n) RETURN f.severity, labels(n), count(*)
MATCH (s:SecretsManagerSecret)<-[:VERSION_OF]-(v) RETURN s.name, count(v)
MATCH (d:DynamoDBTable)-[r]->(n) WHERE type(r) STARTS WITH 'HAS' RETURN d.name, type(r), labels(n)[0]
MATCH (e:AWSECSService)-[:HAS_TASK_DEFINITION]->(t)<-[:HAS_TASK_DEFINITION]-(k) RETURN e.name, labels(k)[0], t.family

// Path variables and variable length
MATCH p = (:AWSAccount {id: '222222222222'})-[:RESOURCE]->(:EC2Instance) RETURN p
MATCH p = (i:EC2Instance)-[:MEMBER_OF_EC2_SECURITY_GROUP]->(g) RETURN length(p) AS steps, [n IN nodes(p) | n.id] AS ids, [r IN relationships(p) | type(r)] AS types
MATCH p = (a:AWSAccount)-[*1..2]->(t:AWSTag) RETURN length(p) AS steps, count(*) AS paths
MATCH p = (g:EC2SecurityGroup)-[:ALLOWS_TRAFFIC_FROM*]->(h) RETURN g.name, h.name, length(p)
MATCH p = (g:EC2SecurityGroup)-[:ALLOWS_TRAFFIC_FROM*0..2]->(h) RETURN g.name, h.name, length(p)
MATCH (a:AWSAccount)-[:PARENT*1..4]->(n) RETURN a.name, labels(n)[0], n.name
MATCH p = (a:AWSAccount)-[:PARENT*]->(:AWSOrganizationRoot) RETURN a.id, [n IN nodes(p) | coalesce(n.name, n.id)] AS way
MATCH p = (x:AWSDNSRecord)-[:DNS_POINTS_TO*1..3]->(y) RETURN x.name, x.type, y.name, length(p)
MATCH (x:AWSDNSRecord)-[rs:DNS_POINTS_TO*2]->(y) RETURN x.name, size(rs), y.name
MATCH p = (l:ECRImageLayer)-[:NEXT*]->(m) WHERE NOT (m)-[:NEXT]->() RETURN length(p) AS steps, count(*) AS paths
MATCH p = (:EC2Instance {region: 'us-east-1'})-[*2]-(:KMSKey) RETURN [n IN nodes(p) | labels(n)[0]] AS labels
MATCH p = (u:AWSUser)-[:MEMBER_AWS_GROUP*0..1]->()-[:POLICY]->(q)-[:STATEMENT]->(s) RETURN u.name, length(p), s.effect, count(*)
MATCH p = (i:EC2Instance)-[*..2]->(r:AWSRole) RETURN i.id, r.name, length(p)
MATCH (a:EC2Instance), (b:S3Bucket) MATCH p = shortestPath((a)-[*..4]-(b)) RETURN a.id, b.name, length(p)
MATCH (a:AWSRole {name: 'cartography-read-only'}), (b:AWSAccount) MATCH p = shortestPath((a)-[*..3]-(b)) RETURN a.arn, b.id, length(p)
MATCH (a:EC2Instance), (b:AWSVpc), p = allShortestPaths((a)-[*..3]->(b)) RETURN a.id, b.id, length(p), count(*)
MATCH p = shortestPath((a:AWSUser)-[:MEMBER_AWS_GROUP|POLICY|STATEMENT*]->(s:AWSPolicyStatement)) RETURN a.name, s.id, length(p)
MATCH p = (:AWSAccount)-[:RESOURCE]->(:AWSRole)-[:TRUSTS_AWS_PRINCIPAL]->(t) WITH p, t WHERE any(n IN nodes(p) WHERE n.id STARTS WITH 'arn:aws:iam::3') RETURN [n IN nodes(p) | n.id] AS ids
MATCH p = (r:AWSRole)-[:POLICY]->()-[:STATEMENT]->(s) WHERE all(n IN nodes(p) WHERE n._module_name = 'cartography:aws') RETURN r.name, count(p)
MATCH p = (r:AWSRole)-[:POLICY]->()-[:STATEMENT]->(s) RETURN reduce(text = '', n IN nodes(p) | text + '/' + coalesce(n.name, n.effect)) AS way
MATCH p = (i:EC2Instance)-[:PART_OF_SUBNET]->()-[:MEMBER_OF_AWS_VPC]->() UNWIND nodes(p) AS n RETURN labels(n)[0] AS label, count(DISTINCT n) AS nodes
MATCH p = (i:EC2Instance)-[:ASSUMES]->(r:AWSRole) UNWIND relationships(p) AS e RETURN type(e), startNode(e).id, endNode(e).arn
MATCH p = (a:AWSAccount {id: '333333333333'})-[:RESOURCE]->(b) WITH nodes(p) AS ns RETURN [n IN ns | labels(n)[0]] AS labels, count(*) AS paths

// OPTIONAL MATCH
MATCH (u:AWSUser) OPTIONAL MATCH (u)-[:MFA_DEVICE]->(d) RETURN u.name, d.serialnumber
MATCH (u:AWSUser) OPTIONAL MATCH (u)-[:AWS_ACCESS_KEY]->(k:AccountAccessKey) WHERE k.status = 'Active' RETURN u.name, count(k) AS active
MATCH (b:S3Bucket) OPTIONAL MATCH (b)-[:POLICY_STATEMENT]->(s) OPTIONAL MATCH (b)<-[:APPLIES_TO]-(c:S3Acl) RETURN b.name, count(DISTINCT s), count(DISTINCT c)
MATCH (i:EC2Instance) OPTIONAL MATCH (i)-[:INSTANCE_PROFILE]->(p)-[:ASSOCIATED_WITH]->(r) RETURN i.id, p.arn, r.name
MATCH (g:EC2SecurityGroup) OPTIONAL MATCH (g)<-[:MEMBER_OF_EC2_SECURITY_GROUP]-(i:EC2Instance) WITH g, count(i) AS instances WHERE instances = 0 RETURN g.id
OPTIONAL MATCH (n:NoSuchLabel) RETURN n, count(*) AS rows
OPTIONAL MATCH (n:AWSAccount {id: 'none'})-[r]->(m) RETURN n, r, m
MATCH (a:AWSAccount) OPTIONAL MATCH (a)-[:RESOURCE]->(k:KMSKey) WHERE k.enabled RETURN a.id AS id, collect(k.id) AS keys
MATCH (k:KMSKey) OPTIONAL MATCH (k)<-[:KNOWN_AS]-(l) OPTIONAL MATCH (k)<-[e]-(n) WHERE type(e) <> 'RESOURCE' RETURN k.id, count(DISTINCT l), count(DISTINCT n)
MATCH (l:AWSLambda) OPTIONAL MATCH (l)-[:HAS]->(y:AWSLambdaLayer) RETURN l.name AS name, coalesce(y.arn, 'none') AS layer ORDER BY name, layer
MATCH (r:AWSRole) OPTIONAL MATCH (r)<-[:ASSUMES]-(x) WITH r, collect(x) AS users RETURN r.arn AS arn, size(users) AS users ORDER BY users DESC, arn
MATCH (x:AWSRole) OPTIONAL MATCH (x)-[:POLICY]->(p:AWSManagedPolicy) WHERE p.name = 'SecurityAudit' WITH x, p WHERE p IS NULL RETURN x.arn

// WITH, aggregation and grouping
MATCH (a:AWSAccount)-[:RESOURCE]->(n) WITH a, count(n) AS nodes WHERE nodes > 100 RETURN a.id, nodes
MATCH (a:AWSAccount)-[:RESOURCE]->(n) WITH labels(n)[0] AS label, collect(DISTINCT a.id) AS accounts RETURN label, size(accounts) AS accounts
MATCH (i:EC2Instance) WITH i ORDER BY i.id LIMIT 3 MATCH (i)-[:MEMBER_OF_EC2_SECURITY_GROUP]->(g) RETURN i.id, g.name
MATCH (i:EC2Instance) WITH i.region AS region, count(*) AS n, collect(i.instancetype) AS types RETURN region, n, types
MATCH (i:EC2Instance) WITH i.state AS state, i.region AS region, count(*) AS n WITH state, sum(n) AS total, count(region) AS regions RETURN state, total, regions
MATCH (v:EBSVolume) RETURN count(*) AS n, sum(v.size) AS sum, avg(v.size) AS avg, min(v.size) AS min, max(v.size) AS max, stDev(v.size) AS stdev, stDevP(v.size) AS stdevp
MATCH (v:EBSVolume) RETURN percentileCont(v.size, 0.5) AS median, percentileDisc(v.size, 0.9) AS high, percentileCont(v.size, 0.25) AS low
MATCH (v:EBSVolume) RETURN v.type AS type, count(v.iops) AS withIops, max(v.iops) AS iops ORDER BY type
MATCH (v:EBSVolume) WITH max(v.size) AS largest MATCH (v:EBSVolume) WHERE v.size = largest RETURN v.id
MATCH (n:AWSRole) RETURN max(n.name), min(n.name), min(n.createdate_dt), max(n.createdate_dt)
MATCH (n:NoSuchLabel) RETURN count(n) AS c, sum(n.x) AS s, avg(n.x) AS a, min(n.x) AS m, collect(n.x) AS l, stDev(n.x) AS d
MATCH (n:NoSuchLabel) RETURN n.x AS x, count(*) AS c
MATCH (n:AWSTag) WITH n.key AS key, count(DISTINCT n.value) AS distinctValues WHERE distinctValues > 1 RETURN key, distinctValues
MATCH (p:AWSPolicy)-[:STATEMENT]->(s) WITH p, collect(s.effect) AS effects WHERE 'Deny' IN effects RETURN p.id
MATCH (s:AWSPolicyStatement) UNWIND s.action AS action WITH split(action, ':')[0] AS service, count(*) AS uses RETURN service, uses ORDER BY uses DESC, service
MATCH (s:AWSPolicyStatement) UNWIND s.action AS action RETURN DISTINCT toLower(action) AS action ORDER BY action
MATCH (i:EC2Instance) RETURN i.region AS region, count(*) AS n, count(i.publicipaddress) AS public, count(DISTINCT i.imageid) AS images
MATCH (i:EC2Instance) RETURN i.region, CASE i.state WHEN 'running' THEN 'up' WHEN 'stopped' THEN 'down' ELSE '?' END AS light, count(*)
MATCH (i:EC2Instance) RETURN sum(CASE WHEN i.state = 'running' THEN 1 ELSE 0 END) AS running, count(*) AS all
MATCH (v:EBSVolume) RETURN CASE WHEN v.size < 20 THEN 'small' WHEN v.size < 100 THEN 'medium' ELSE 'large' END AS class, count(*) AS volumes ORDER BY class
MATCH (v:EBSVolume) RETURN v.id AS id, CASE WHEN v.encrypted THEN null ELSE 'open' END AS remark ORDER BY id
MATCH (n:AWSRole) WITH n ORDER BY n.name DESC, n.arn SKIP 2 LIMIT 4 RETURN n.name AS name, n.arn AS arn ORDER BY name, arn
MATCH (n:AWSRole) WITH DISTINCT split(n.arn, ':')[4] AS account RETURN account ORDER BY account
MATCH (n:AWSRole) WITH split(n.arn, ':')[4] AS account, n.name AS name RETURN account, count(name) AS roles, collect(name)[0] IS NOT NULL AS any ORDER BY account
MATCH (n:AWSRole) WITH *, size(n.name) AS length WHERE length > 20 RETURN n.name, length
MATCH (a:AWSAccount) WITH a, a.id + '!' AS marked RETURN *, size(marked) AS size
MATCH (n:S3Bucket) WITH collect(n) AS buckets UNWIND buckets AS b RETURN b.name, size(buckets)
MATCH (n:S3Bucket) WITH collect({name: n.name, open: n.anonymous_access}) AS rows UNWIND rows AS row WITH row WHERE row.open RETURN row.name
MATCH (n:S3Bucket) WITH n.region AS region, collect(n.name) AS names RETURN region, reduce(total = 0, name IN names | total + size(name)) AS letters
MATCH (a:AWSAccount)-[:RESOURCE]->(n) WITH a, labels(n)[0] AS label, count(*) AS nodes ORDER BY nodes DESC WITH a, max(nodes) AS most RETURN a.id, most
MATCH (n) WITH n, size([(n)-->() | 1]) AS degree RETURN degree, count(*) AS nodes ORDER BY degree
MATCH (n) WITH labels(n)[0] AS label, COUNT { (n)--() } AS degree RETURN label, max(degree) AS most, min(degree) AS least ORDER BY label
MATCH (n:AWSVpc) WITH count(n) AS vpcs MATCH (s:EC2Subnet) WITH vpcs, count(s) AS subnets RETURN vpcs, subnets, toFloat(subnets) / vpcs AS ratio
MATCH (i:EC2Instance) WITH count(*) + 1 AS more RETURN more
MATCH (i:EC2Instance) RETURN i.region AS r, count(*) * 2 + size(i.region) AS x

// UNWIND, lists and maps
UNWIND ['a', 'b', null] AS x RETURN x
UNWIND [] AS x RETURN x
UNWIND null AS x RETURN x
UNWIND [[1, 2], [3], []] AS x UNWIND x AS y RETURN y
UNWIND range(1, 5) AS i RETURN i, i % 2 = 0 AS even, i / 2 AS half, i ^ 2 AS square ORDER BY i DESC
UNWIND range(10, 1, -3) AS i RETURN i
UNWIND ['111111111111', '222222222222', '999'] AS id OPTIONAL MATCH (a:AWSAccount {id: id}) RETURN id, a.name
UNWIND [{id: '111111111111', n: 1}, {id: '333333333333', n: 2}] AS row MATCH (a:AWSAccount) WHERE a.id = row.id RETURN a.name, row.n
MATCH (s:AWSPolicyStatement) UNWIND coalesce(s.resource, []) AS resource WITH resource WHERE resource STARTS WITH 'arn' RETURN split(resource, ':')[2] AS service, count(*) AS uses
MATCH (b:S3Bucket) UNWIND b.anonymous_actions AS action RETURN b.name, action
MATCH (f:AWSLambda) RETURN f.name, [a IN f.architectures | toUpper(a)] AS architectures
MATCH (s:AWSPolicyStatement) RETURN s.id, [a IN s.action WHERE a CONTAINS 'Get' | substring(a, 0, 5)] AS reads
MATCH (s:AWSPolicyStatement) RETURN s.id, [a IN s.action WHERE NOT a CONTAINS ':'] AS whole
MATCH (s:AWSPolicyStatement) RETURN s.id, size(s.action) AS n, head(s.action) AS first, last(s.action) AS last, tail(s.action) AS tail
MATCH (a:AWSAccount) RETURN a {.id, .name, kind: 'account'} AS account
MATCH (a:AWSAccount) RETURN a {.*, id: null, lastupdated: 0, firstseen: 0} AS account
MATCH (i:EC2Instance)-[:PART_OF_SUBNET]->(s) RETURN i {.id, subnet: s {.id, .cidr_block}} AS row
MATCH (a:AWSAccount) RETURN {id: a.id, regions: [(a)-[:RESOURCE]->(i:EC2Instance) | i.region]} AS row
MATCH (g:EC2SecurityGroup) RETURN g.name, [(g)<-[:MEMBER_OF_EC2_SECURITY_GROUP]-(i:EC2Instance) WHERE i.state = 'running' | i.id] AS running
MATCH (g:EC2SecurityGroup) RETURN g.id, size([p = (g)-[:ALLOWS_TRAFFIC_FROM*1..3]->() | length(p)]) AS ways
RETURN [1, 2, 3] + 4 AS a, 0 + [1] AS b, [1] + [2, 'x'] AS c, [1, 2, 3][1] AS d, [1, 2, 3][-1] AS e, [1, 2, 3][5] AS f
RETURN [1, 2, 3, 4][1..3] AS a, [1, 2, 3][..2] AS b, [1, 2, 3][-2..] AS c, [1, 2][3..] AS d, 'x' IN ['x'] AS e
RETURN reverse([1, 2, 3]) AS a, reverse('abc') AS b, size('héllo') AS c, keys({b: 1, a: 2}) AS d, range(0, 6, 2) AS e
RETURN {a: 1, b: {c: [1, {d: 2}]}}.b.c[1].d AS x, {a: 1}['a'] AS y, {a: 1}.z AS z
RETURN reduce(s = 0, x IN [1, 2, 3] | s + x) AS sum, reduce(s = '', x IN ['a', 'b'] | s + x) AS text, reduce(s = 1, x IN [] | s * x) AS none
RETURN any(x IN [1, null] WHERE x = 1) AS a, any(x IN [null] WHERE x = 1) AS b, all(x IN [] WHERE false) AS c, none(x IN [1, null] WHERE x = 2) AS d, single(x IN [1, 1] WHERE x = 1) AS e
RETURN 1 IN [1, null] AS a, 2 IN [1, null] AS b, null IN [] AS c, [1] IN [[1]] AS d, [null] IN [[null]] AS e
RETURN coalesce(null, 1, 2) AS a, coalesce(null, null) AS b, head([]) AS c, last([]) AS d, tail([]) AS e
RETURN toStringList([1, 'a', true]) AS a, toIntegerList(['1', 'x', 2.7]) AS b, toFloatList(['1.5', null]) AS c, toBooleanList(['true', 'no']) AS d

// EXISTS, COUNT, COLLECT and pattern predicates
MATCH (r:AWSRole) WHERE (r)<-[:ASSUMES]-(:EC2Instance) RETURN r.name
MATCH (r:AWSRole) WHERE NOT (r)<-[:ASSUMES]-() RETURN r.arn
MATCH (u:AWSUser) WHERE NOT (u)-[:MFA_DEVICE]->() AND (u)-[:AWS_ACCESS_KEY]->() RETURN u.name
MATCH (r:AWSRole) WHERE exists((r)-[:POLICY]->(:AWSManagedPolicy)) RETURN r.arn
MATCH (r:AWSRole) WHERE EXISTS { (r)-[:POLICY]->(p) WHERE p.name STARTS WITH 'S' } RETURN r.arn
MATCH (r:AWSRole) WHERE EXISTS { MATCH (r)-[:POLICY]->(p)-[:STATEMENT]->(s) WHERE '*' IN s.action RETURN s } RETURN r.arn
MATCH (r:AWSRole) WHERE NOT EXISTS { MATCH (r)-[:POLICY]->() } RETURN r.arn
MATCH (g:EC2SecurityGroup) WHERE COUNT { (g)<-[:MEMBER_OF_EC2_SECURITY_GROUP]-(:EC2Instance) } > 1 RETURN g.name
MATCH (g:EC2SecurityGroup) RETURN g.id AS id, COUNT { (g)<-[:MEMBER_OF_EC2_SECURITY_GROUP]-(i) WHERE i:EC2Instance } AS instances ORDER BY id
MATCH (a:AWSAccount) RETURN a.id AS id, COLLECT { MATCH (a)-[:RESOURCE]->(b:S3Bucket) RETURN b.name } AS buckets
MATCH (b:S3Bucket) WHERE any(s IN [(b)-[:POLICY_STATEMENT]->(s) | s] WHERE s.effect = 'Deny') RETURN b.name
MATCH (a:AWSRole), (b:AWSPolicyStatement) WHERE (a)-[:POLICY]->()-[:STATEMENT]->(b) AND b.effect = 'Deny' RETURN a.arn, b.id
MATCH (i:EC2Instance) RETURN i.id AS id, EXISTS { (i)-[:ASSUMES]->() } AS has, (i)-[:INSTANCE_PROFILE]->() AS profile ORDER BY id
MATCH (i:EC2Instance) RETURN i.id AS id, EXISTS { (i)-[:ASSUMES]->() } AS role, EXISTS { (i)-[:ELASTIC_IP_ADDRESS]->() } AS address ORDER BY id

// UNION, CALL and nested queries
MATCH (r:AWSRole) RETURN r.name AS name UNION MATCH (u:AWSUser) RETURN u.name AS name
MATCH (r:AWSRole) RETURN r.path AS x UNION ALL MATCH (u:AWSUser) RETURN u.path AS x
RETURN 1 AS x UNION RETURN 1 AS x UNION RETURN 2 AS x
MATCH (a:AWSAccount) CALL { WITH a MATCH (a)-[:RESOURCE]->(n) RETURN count(n) AS nodes } RETURN a.id, nodes
MATCH (a:AWSAccount) CALL (a) { MATCH (a)-[:RESOURCE]->(i:EC2Instance) RETURN i.id AS id ORDER BY id LIMIT 2 } RETURN a.id, id
CALL { MATCH (n:S3Bucket) RETURN count(n) AS n UNION MATCH (n:KMSKey) RETURN count(n) AS n } RETURN sum(n) AS sum
UNWIND [1, 2] AS x CALL { WITH x RETURN x * 10 AS y UNION ALL WITH x RETURN x * 100 AS y } RETURN x, y ORDER BY x, y

// Texts
MATCH (r:AWSRole) RETURN r.arn AS arn, split(r.arn, '/')[-1] AS name, replace(r.arn, 'arn:aws:', '') AS short, left(r.name, 3) AS l, right(r.name, 3) AS r ORDER BY arn
RETURN trim('  a ') AS a, ltrim('  a ') AS b, rtrim('  a ') AS c, toUpper('aß') AS d, toLower('ÄB') AS e, substring('hello', 1, 3) AS f, substring('hello', 3) AS g
RETURN split('a,b,,c', ',') AS a, split('abc', '') AS b, split('', ',') AS c, replace('aaa', 'aa', 'b') AS d, reverse('ab') AS e
RETURN 'a' + 'b' AS a, 'a' + 1 AS b, 1 + 'a' AS c, 'a' + 1.5 AS d, 'x' + null AS e
RETURN 'abc' STARTS WITH 'a' AS a, 'abc' ENDS WITH 'c' AS b, 'abc' CONTAINS 'd' AS c, null CONTAINS 'a' AS d, 'a' STARTS WITH null AS e
RETURN 'a\tb\n\'"\\\u0041' AS text, "it's" AS other
RETURN '\d+ \. \q' AS kept, 'a.b' =~ 'a\.b' AS matches, 'axb' =~ 'a\.b' AS other
RETURN toString(1) AS a, toString(1.0) AS b, toString(true) AS c, toString(1e20) AS d, toString(date('2026-01-02')) AS e
RETURN toInteger('12') AS a, toInteger('1.9') AS b, toInteger('x') AS c, toFloat('1e3') AS d, toBoolean('TRUE') AS e, toInteger(true) AS f
RETURN 'abc' =~ 'a.c' AS a, 'abc' =~ 'b' AS b, 'ABC' =~ '(?i)abc' AS c, 'a\nb' =~ 'a.b' AS d, 'a\nb' =~ '(?s)a.b' AS e
RETURN 'a' < 'b' AS a, 'B' < 'a' AS b, 'a' < 'aa' AS c, 'ä' > 'z' AS d, '10' < '9' AS e

// Numbers and logic
RETURN 7 / 2 AS a, 7 % 3 AS b, -7 / 2 AS c, -7 % 3 AS d, 7.0 / 2 AS e, 2 ^ 10 AS f, 2 ^ 0.5 AS g, 1 / 0.0 AS h
RETURN 1 + 2 * 3 - 4 AS a, (1 + 2) * 3 AS b, -2 ^ 2 AS c, 2 * -3 AS d, 0x1F AS e, 1e2 AS f, 0o17 AS g, 1_000 AS h
RETURN abs(-3) AS a, ceil(1.2) AS b, floor(-1.2) AS c, round(2.5) AS d, round(-2.5) AS e, round(1.234, 2) AS f, sign(-2) AS g, sqrt(9) AS h
RETURN log(exp(1)) AS a, log10(1000) AS b, sin(0) AS c, cos(0) AS d, pi() AS e, degrees(pi()) AS f, atan2(1, 1) AS g
RETURN 1 = 1.0 AS a, 1 = '1' AS b, null = null AS c, [1, 2] = [1, 2] AS d, {a: 1} = {a: 1.0} AS e, 1 <> null AS f, [1, null] = [1, null] AS g
RETURN 1 < 'a' AS a, 1 < null AS b, [1, 2] < [1, 3] AS c, true > false AS d, 1 < 2 < 3 AS e, 3 > 2 > 2 AS f
RETURN true AND null AS a, false AND null AS b, true OR null AS c, false OR null AS d, NOT null AS e, true XOR null AS f, null IS NULL AS g
RETURN 9223372036854775807 AS a, -9223372036854775808 AS b, toInteger(9.99) AS c, toFloat(5) AS d, 0.1 + 0.2 AS e
RETURN 9223372036854775807 + 1 AS overflow
RETURN 1 / 0 AS x
RETURN 5 % 0 AS x
RETURN isNaN(0.0 / 0.0) AS a, 0.0 / 0.0 = 0.0 / 0.0 AS b, 1.0 / 0.0 > 5 AS c
UNWIND [3, 1.5, 'a', null, true, [1], {a: 1}, date('2026-01-01'), 2] AS x RETURN x ORDER BY x
UNWIND [3, 1.5, 'a', null, true, [1], 2] AS x RETURN x ORDER BY x DESC
UNWIND [1, 1.0, '1', null, null, [1], [1.0]] AS x RETURN DISTINCT x
UNWIND [1, 1.0, '1', null, null] AS x RETURN x AS x, count(*) AS c
UNWIND [1, 2.5, null] AS x RETURN sum(x) AS s, avg(x) AS a, count(x) AS c, min(x) AS m, max(x) AS n, collect(x) AS l
UNWIND [1, 'a', true, 2.5] AS x RETURN min(x) AS least, max(x) AS greatest

// Times
RETURN date('2026-02-03') AS a, date('2026-W05-3') AS b, date('2026-034') AS c, date({year: 2026, month: 5}) AS d, date('20260203') AS e
RETURN datetime('2026-02-03T04:05:06.789+02:00') AS a, datetime('2026-02-03T04:05:06Z') AS b, datetime({epochSeconds: 1700000000}) AS c, datetime({epochMillis: 1700000000123}) AS d
RETURN localdatetime('2026-02-03T04:05') AS a, time('04:05:06+01:00') AS b, localtime('04:05:06.5') AS c
RETURN duration('P1Y2M3DT4H5M6.7S') AS a, duration({days: 1, hours: 30}) AS b, duration('P1.5D') AS c, duration({months: 1.5}) AS d
RETURN duration.between(date('2025-01-31'), date('2026-03-01')) AS a, duration.inDays(date('2025-01-31'), date('2026-03-01')) AS b, duration.inMonths(date('2025-01-31'), date('2026-03-01')) AS c, duration.inSeconds(datetime('2026-01-01T00:00:00Z'), datetime('2026-01-02T01:00:00Z')) AS d
RETURN date('2026-01-31') + duration('P1M') AS a, date('2026-03-31') - duration('P1M1D') AS b, datetime('2026-01-01T00:00:00Z') + duration('PT36H') AS c, duration('P1D') * 3 AS d, duration('P1D') + duration('PT1H') AS e
RETURN date('2026-02-03').year AS a, date('2026-02-03').month AS b, date('2026-02-03').day AS c, date('2026-02-03').week AS d, date('2026-02-03').quarter AS e, date('2026-02-03').dayOfWeek AS f, date('2026-02-03').ordinalDay AS g
RETURN datetime('2026-02-03T04:05:06.789Z').epochMillis AS a, datetime('2026-02-03T04:05:06Z').epochSeconds AS b, datetime('2026-02-03T04:05:06+02:00').offset AS c, datetime('2026-02-03T04:05:06.789Z').millisecond AS d
RETURN duration('P1Y2M3DT4H5M6S').months AS a, duration('P1Y2M3DT4H').days AS b, duration('PT4H5M').minutes AS c, duration('PT4H5M').seconds AS d, duration('P14M').years AS e, duration('PT5M').minutesOfHour AS f
RETURN date.truncate('month', date('2026-02-17')) AS a, datetime.truncate('day', datetime('2026-02-17T13:14:15Z')) AS b, datetime.truncate('hour', datetime('2026-02-17T13:14:15Z')) AS c, date.truncate('week', date('2026-02-18')) AS d
RETURN date('2026-01-01') < date('2026-01-02') AS a, datetime('2026-01-01T00:00:00Z') = datetime('2026-01-01T01:00:00+01:00') AS b, date('2026-01-01') = '2026-01-01' AS c, date('2026-01-01') < datetime('2027-01-01T00:00:00Z') AS d
RETURN datetime('2026-01-01T00:00:00Z') = '2026-01-01T00:00:00Z' AS a, '2026-01-01' < date('2027-01-01') AS b, date('2026-01-01') IN ['2026-01-01'] AS c
MATCH (i:EC2Instance) RETURN i.id AS id, i.launchtime.year AS year, date(i.launchtime) AS day, i.launchtime.epochSeconds AS seconds, toString(i.launchtime) AS text ORDER BY id
MATCH (i:EC2Instance) RETURN i.id AS id, duration.inDays(i.launchtime, datetime('2026-12-01T00:00:00Z')).days AS days ORDER BY days DESC, id
MATCH (k:AccountAccessKey) RETURN k.accesskeyid AS id, duration.between(k.createdate_dt, datetime('2027-01-01T00:00:00Z')) AS age ORDER BY id
MATCH (s:SecretsManagerSecret) RETURN s.name AS name, datetime({epochSeconds: s.created_date}) AS created, date(datetime({epochSeconds: s.created_date})).year AS year ORDER BY name
MATCH (n) WHERE n.launchtime IS NOT NULL OR n.createdate_dt IS NOT NULL RETURN labels(n)[0] AS label, min(coalesce(n.launchtime, n.createdate_dt)) AS first, max(coalesce(n.launchtime, n.createdate_dt)) AS last
MATCH (i:EC2Instance) WHERE i.launchtime STARTS WITH '2025' RETURN i.id
MATCH (i:EC2Instance) WHERE i.launchtime > '2020' RETURN i.id
RETURN time('12:00+01:00') < time('12:00Z') AS a, localtime('10:00') < localtime('11:00') AS b, duration('P1M') < duration('P40D') AS c

// Functions of the graph
MATCH (n:AWSUser)-[r:MEMBER_AWS_GROUP]->(m) RETURN type(r), startNode(r) = n, endNode(r) = m, id(n) <> id(m), labels(startNode(r))
MATCH (n:AWSUser)-[r:ASSUMED_ROLE]->(m) RETURN properties(r)['times_used'] AS times, r.first_seen_in_time_window IS NULL AS none, keys(r) AS keys
MATCH ()-[r]->() WHERE r.lastupdated IS NULL RETURN count(r) AS bare
MATCH ()-[r]->() WHERE size(keys(r)) > 5 RETURN type(r), count(*) ORDER BY type(r)
MATCH ()-[r:ASSUMED_ROLE]->() RETURN r
MATCH (n:AWSAccount) RETURN n.id = properties(n).id AS same, n['id'] AS id, size(keys(n)) > 3 AS many
MATCH (n:AWSRole) WHERE n.arn IS NOT NULL WITH n LIMIT 1 RETURN valueType(n.arn) AS a, valueType(1) AS b, valueType(null) AS c
MATCH (a:AWSAccount)-[r]->() WITH a, r ORDER BY type(r) RETURN a.id AS id, collect(DISTINCT type(r)) AS types
MATCH (n:AWSPrincipal) RETURN n:AWSRole AS isRole, n:AWSUser AS isUser, count(*) AS nodes
MATCH (n:AWSPrincipal) WHERE n:AWSRole|AWSUser RETURN count(*) AS nodes

// Queries as Cartography's pages and people write them
MATCH (elb:LoadBalancer{exposed_internet: true})—->(listener:ELBListener) RETURN elb.dnsname, listener.port ORDER by elb.dnsname, listener.port
MATCH (elbv2:LoadBalancerV2{exposed_internet: true})—->(listener:ELBV2Listener) RETURN elbv2.dnsname, listener.port ORDER by elbv2.dnsname, listener.port
MATCH (a:EC2Instance)–[:PART_OF_SUBNET]–>(b) RETURN a.id, b.id
MATCH (a:AWSUser)——(b) RETURN count(*)
MATCH (a:AWSUser)〈-[:RESOURCE]-(b) RETURN count(*)
MATCH (b:S3Bucket) RETURN CASE b.versioning_status WHEN 'Enabled', 'On' THEN 1 WHEN null THEN 2 WHEN IS NULL THEN 4 ELSE 3 END AS c, count(*) AS n ORDER BY c
MATCH (v:EBSVolume) RETURN CASE v.size WHEN < 20 THEN 's' WHEN >= 100 THEN 'l' ELSE 'm' END AS c, count(*) AS n ORDER BY c
MATCH (v:EBSVolume) RETURN CASE count(*) WHEN > 5 THEN 'many' ELSE 'few' END AS x
MATCH (n:AWSRole) RETURN n.arn AS arn, CASE n.name WHEN STARTS WITH 'a', ENDS WITH 'role' THEN 1 WHEN =~ 's.*' THEN 2 END AS c ORDER BY arn
MATCH (i:EC2Instance) RETURN avg(duration.inSeconds(i.launchtime, datetime('2027-01-01T00:00:00Z'))) AS mean
UNWIND [duration({hours: 30, days: -3}), duration({hours: 30, days: -1})] AS d RETURN avg(d) AS a, sum(d) AS s
UNWIND [duration({hours: -48, days: 3}), duration({hours: -50})] AS d RETURN avg(d) AS a, sum(d) AS s
UNWIND [1, 2, 3, 4, 5] AS x RETURN percentileCont(x, 0.25) AS a, percentileCont(x, 0.75) AS b, percentileCont(x, 0.1) AS c, percentileCont(x, 1) AS d
MATCH (v:EBSVolume) RETURN v.encrypted, percentileCont(v.size, 0.95), percentileDisc(v.size, 0.5)
MATCH (n) WHERE n IS AWSRole RETURN count(n)
MATCH (n:AWSUser) RETURN n IS AWSUser AS a, n IS AWSRole|AWSGroup AS b, count(*) AS c
MATCH (n:AWSUser) ORDER BY n.name SKIP 1 LIMIT 2 RETURN n.name
MATCH (n:AWSUser) SKIP 2 RETURN count(n)
MATCH (n:AWSUser) WITH n.name AS x ORDER BY x DESC LIMIT 3 ORDER BY x RETURN x
LIMIT 1 RETURN 1 AS x
MATCH (n:AWSUser) RETURN n.name AS x LIMIT 3 ORDER BY x
MATCH (n:AWSUser) WHERE any(x IN n.name WHERE x STARTS WITH 'a') RETURN n.name, [x IN n.lastupdated | x > 1] AS l, n.name[0..1] AS s
UNWIND [[1], 'a', {a: 1}, null] AS x RETURN [i IN x | i] AS l, all(i IN x WHERE i = 'a') AS a, reduce(n = 0, i IN x | n + 1) AS n
RETURN trim(BOTH 'x' FROM 'xax') AS a, trim(LEADING 'x' FROM 'xax') AS b, trim(TRAILING 'x' FROM 'xax') AS c, trim(BOTH FROM ' a ') AS d, trim('x' FROM 'xax') AS e
MATCH (n:AWSRole) RETURN n.name IS :: STRING AS a, n.createdate_dt IS :: ZONED DATETIME AS b, n.lastupdated IS TYPED INTEGER AS c, n.name IS NOT :: STRING AS d, count(*) AS e
MATCH (n) WHERE size([k IN keys(n) WHERE n[k] IS :: BOOLEAN]) > 3 RETURN labels(n)[0] AS label, count(*) AS nodes
RETURN 1 IS :: INTEGER NOT NULL AS a, null IS :: STRING AS b, [1] IS :: LIST<INTEGER> AS c, null IS :: NOTHING AS d, 1 IS :: INT | STRING AS e, 1.0 IS :: FLOAT AS f, {} IS :: MAP AS g, [] IS :: LIST<STRING> AS h
RETURN [1, null] IS :: LIST<INTEGER> AS a, [1, null] IS :: LIST<INTEGER NOT NULL> AS b, [[1]] IS :: LIST<LIST<INTEGER>> AS c, null IS :: NULL AS d, null IS NOT :: STRING AS e, {a: 1} IS :: PROPERTY VALUE AS f, [1, 2] IS :: PROPERTY VALUE AS g, 1 IS :: ANY AS h
RETURN normalize('a', NFD) AS a, 'a' IS NFC NORMALIZED AS b, null IS NORMALIZED AS c, 'a' IS NOT NFKD NORMALIZED AS d, normalize('b', nfkc) AS e
RETURN 010 AS x
RETURN 007.5 AS x
MATCH (r:AWSRole)-[:TRUSTS_AWS_PRINCIPAL]->(p:AWSPrincipal) WHERE p.arn ENDS WITH ':root' AND NOT split(p.arn, ':')[4] IN COLLECT { MATCH (a:AWSAccount) WHERE a.inscope RETURN a.id } RETURN r.arn, p.arn
MATCH (a:AWSAccount) RETURN a.id, COLLECT { MATCH (a)-[:RESOURCE]->(u:AWSUser) RETURN u{.name, groups: COUNT { (u)-[:MEMBER_AWS_GROUP]->() }} } AS users
MATCH (n:AWSRole) WHERE EXISTS { MATCH (n)-[:POLICY]->(p:AWSManagedPolicy) RETURN p UNION MATCH (n)-[:POLICY]->(p:AWSInlinePolicy) RETURN p } RETURN count(n)
MATCH (a:AWSAccount) CALL (*) { OPTIONAL MATCH (a)-[:RESOURCE]->(r:RDSInstance) RETURN r ORDER BY r.id DESC LIMIT 1 } RETURN a.id, r.id
MATCH p = (i:ECRImage)-[:HEAD]->(:ECRImageLayer)-[:NEXT*0..]->(:ECRImageLayer)<-[:TAIL]-(i) RETURN i.id, length(p)
MATCH (n)-[r]->() WHERE r:POLICY|STATEMENT RETURN type(r), count(*)
MATCH (a:AWSUser), (b:S3Bucket) OPTIONAL MATCH p = shortestPath((a)-[:MEMBER_AWS_GROUP|CAN_READ*]->(b)) RETURN a.name, b.name, length(p) AS l ORDER BY l, a.name, b.name

// Errors
RETURN n
MATCH (n) RETURN m.name
MATCH (n:AWSRole RETURN n
RETURN $nothing AS x
MATCH (n) WHERE n.name RETURN n
MATCH (n) WHERE count(n) > 1 RETURN n
RETURN date('2026-13-01') AS x
RETURN nosuchfunction(1) AS x
RETURN toInteger([1]) AS x
RETURN 'a' * 2 AS x
RETURN substring('a', -1) AS x
MATCH (n:AWSRole) RETURN n.name AS a, n.arn AS a
MATCH (n:AWSRole) RETURN n.name ORDER BY m.name
MATCH (n:AWSRole) RETURN n LIMIT -1
MATCH (n:AWSRole) WITH n.name RETURN 1
RETURN [1, 2]['a'] AS x
RETURN {a: 1}[0] AS x
RETURN size(5) AS x
UNWIND [1, 2] AS x RETURN x.y
RETURN 1 AS x UNION RETURN 2 AS y
RETURN duration('P1') AS x
RETURN 'abc' =~ '[' AS x
RETURN all(x IN 5 WHERE x > 1) AS x
RETURN range(1, 5, 0) AS x
MATCH (n) WITH n MATCH (n)-[n]->() RETURN n
RETURN 1 + true AS x
RETURN -'a' AS x
RETURN NOT 1 AS x
RETURN true AND 1 AS x
