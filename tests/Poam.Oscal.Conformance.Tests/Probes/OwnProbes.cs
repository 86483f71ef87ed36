namespace Poam.Oscal.Conformance.Tests.Probes;

/// <summary>Probes of what the published ones leave out: the other seven models, what is special in a release, every choice.</summary>
internal static class OwnProbes
{
    private const string Import = "\"imports\":[{\"href\":\"c.json\",\"include-all\":{}}]";
    private const string Software = "\"uuid\":\"c0ffee00-0000-4000-8000-000000000002\",\"type\":\"software\",\"title\":\"t\",\"description\":\"d\"";
    private const string Controls = "\"reviewed-controls\":{\"control-selections\":[{\"include-all\":{}}]}";
    private const string Plan = "\"import-ssp\":{\"href\":\"s.json\"},\"reviewed-controls\":{\"control-selections\":[{\"include-all\":{}}]}";

    private const string Result =
        "\"uuid\":\"c0ffee00-0000-4000-8000-000000000003\",\"title\":\"t\",\"description\":\"d\",\"start\":\"2026-01-31T10:00:00Z\"," + Controls;

    private const string Provenance =
        "\"provenance\":{\"method\":\"human\",\"matching-rationale\":\"semantic\",\"status\":\"draft\",\"mapping-description\":\"d\"}";

    private const string Mapping =
        "\"uuid\":\"c0ffee00-0000-4000-8000-000000000004\",\"source-resource\":{\"type\":\"catalog\",\"href\":\"a.json\"},"
        + "\"target-resource\":{\"type\":\"catalog\",\"href\":\"b.json\"},\"maps\":[{\"uuid\":\"c0ffee00-0000-4000-8000-000000000005\","
        + "\"relationship\":\"equal-to\",\"sources\":[{\"type\":\"control\",\"id-ref\":\"a-1\"}],\"targets\":[{\"type\":\"control\",\"id-ref\":\"b-1\"}]}]";

    private const string SmallPlan =
        "\"import-profile\":{\"href\":\"profile-1.0.4.json\"},\"system-characteristics\":{\"system-ids\":[{\"id\":\"LOCK-0\"}],\"syste"
        + "m-name\":\"Old lock\",\"description\":\"Worked by hand.\",\"date-authorized\":\"2022-01-31\",\"security-sensitivity-level\""
        + ":\"fips-199-low\",\"system-information\":{\"information-types\":[{\"uuid\":\"ce10e13c-6a9c-47a6-8160-5bad9216b932\",\"tit"
        + "le\":\"Water levels\",\"description\":\"On paper.\",\"confidentiality-impact\":{\"base\":\"fips-199-low\"},\"integrity-impac"
        + "t\":{\"base\":\"fips-199-low\"},\"availability-impact\":{\"base\":\"fips-199-low\"}}]},\"security-impact-level\":{\"security"
        + "-objective-confidentiality\":\"fips-199-low\",\"security-objective-integrity\":\"fips-199-low\",\"security-objective-a"
        + "vailability\":\"fips-199-low\"},\"status\":{\"state\":\"operational\"},\"authorization-boundary\":{\"description\":\"The qua"
        + "y.\"}},\"system-implementation\":{\"users\":[{\"uuid\":\"197b1ae3-c923-410f-8593-16366d3373f1\",\"title\":\"Keeper\",\"autho"
        + "rized-privileges\":[{\"title\":\"Crank\",\"functions-performed\":[\"turn\"]}]}],\"components\":[{\"uuid\":\"3c422a52-6410-4c"
        + "ad-a93a-6c975ff29896\",\"type\":\"this-system\",\"title\":\"Old lock\",\"description\":\"All of it.\",\"status\":{\"state\":\"op"
        + "erational\"}},{\"uuid\":\"bbcafce5-2f6b-409a-9801-37ef6e16b07c\",\"type\":\"service\",\"title\":\"Phone line\",\"description"
        + "\":\"To the office.\",\"status\":{\"state\":\"operational\"},\"protocols\":[{\"uuid\":\"d104496c-a646-4dc8-b093-fb208696eed0"
        + "\",\"name\":\"sip\",\"port-ranges\":[{\"start\":5060,\"end\":5061,\"transport\":\"UDP\"}]}]}],\"inventory-items\":[{\"uuid\":\"62f"
        + "82a3c-ed39-4862-a5a3-06cac7fc5ff9\",\"description\":\"Crank\",\"implemented-components\":[{\"component-uuid\":\"3c422a52"
        + "-6410-4cad-a93a-6c975ff29896\",\"props\":[{\"name\":\"asset-id\",\"value\":\"crank-1\"}]}]}]},\"control-implementation\":{\""
        + "description\":\"By hand.\",\"implemented-requirements\":[{\"uuid\":\"a03cb8ae-3a17-45b9-9297-271a8e703080\",\"control-id"
        + "\":\"lr-1\",\"statements\":[{\"statement-id\":\"lr-1_smt\",\"uuid\":\"d2d0a130-19e3-45ce-8c10-ecce8ff1c46d\",\"by-components"
        + "\":[{\"component-uuid\":\"3c422a52-6410-4cad-a93a-6c975ff29896\",\"uuid\":\"cd99bddd-f961-435e-9ce4-0f77df9a051c\",\"des"
        + "cription\":\"The keeper shuts it.\"}]}]}]},\"back-matter\":{\"resources\":[{\"uuid\":\"f82acbc6-2418-40f4-94ce-e976454f1"
        + "556\",\"title\":\"Manual\",\"rlinks\":[{\"href\":\"manual.pdf\",\"hashes\":[{\"algorithm\":\"SHA-256\",\"value\":\"abababababababa"
        + "babababababababababababababababababababababababab\"}]}]}]}";

    /// <summary>The probes.</summary>
    public static IReadOnlyList<OwnProbe> All { get; } =
    [
        new("catalog", "nothing but metadata", "", "all", ""),
        new("catalog", "group with groups", "\"groups\":[{\"title\":\"g\",\"groups\":[{\"title\":\"h\"}]}]", "all", ""),
        new("catalog", "group with groups and controls", "\"groups\":[{\"title\":\"g\",\"groups\":[{\"title\":\"h\"}],\"controls\":[{\"id\":\"a-1\",\"title\":\"c\"}]}]", "none", "OSCAL1010"),
        new("catalog", "parameter with values and select", "\"params\":[{\"id\":\"p\",\"values\":[\"v\"],\"select\":{}}]", "none", "OSCAL1010"),
        new("catalog", "parameter without id", "\"params\":[{\"values\":[\"v\"]}]", "none", "OSCAL1005"),
        new("catalog", "parameter that depends on another", "\"params\":[{\"id\":\"p\",\"depends-on\":\"q\"}]", "all", ""),
        new("catalog", "control without title", "\"controls\":[{\"id\":\"a-1\"}]", "none", "OSCAL1005"),
        new("profile", "import of all", Import, "all", ""),
        new("profile", "import of nothing", "\"imports\":[{\"href\":\"c.json\"}]", "none", "OSCAL1011"),
        new("profile", "import of all and of some", "\"imports\":[{\"href\":\"c.json\",\"include-all\":{},\"include-controls\":[{\"with-ids\":[\"a-1\"]}]}]", "none", "OSCAL1010"),
        new("profile", "import without href", "\"imports\":[{\"include-all\":{}}]", "none", "OSCAL1005"),
        new("profile", "merge that says how to combine", Import + ",\"merge\":{\"combine\":{\"method\":\"keep\"},\"as-is\":true}", "all", ""),
        new("profile", "merge into a flat list", Import + ",\"merge\":{\"flat\":{}}", "1.0.1-", "OSCAL1004"),
        new("profile", "merge as is and custom", Import + ",\"merge\":{\"as-is\":true,\"custom\":{}}", "none", "OSCAL1010"),
        new("profile", "setting of no parameter", Import + ",\"modify\":{\"set-parameters\":[{\"values\":[\"v\"]}]}", "none", "OSCAL1005"),
        new("profile", "setting by values and select", Import + ",\"modify\":{\"set-parameters\":[{\"param-id\":\"p\",\"values\":[\"v\"],\"select\":{}}]}", "none", "OSCAL1010"),
        new("component-definition", "import with remarks", "\"import-component-definitions\":[{\"href\":\"c.json\",\"remarks\":\"r\"}]", "1.2.1-", "OSCAL1004"),
        new("component-definition", "protocol without name", "\"components\":[{" + Software + ",\"protocols\":[{\"port-ranges\":[{\"start\":1}]}]}]", "1.1.3-", "OSCAL1005"),
        new("component-definition", "transport in lower case", "\"components\":[{" + Software + ",\"protocols\":[{\"name\":\"n\",\"port-ranges\":[{\"transport\":\"tcp\"}]}]}]", "none", "oscal-component-protocol-transport-values"),
        new("system-security-plan", "small plan", SmallPlan, "all", ""),
        new("system-security-plan", "no profile", SmallPlan.Replace("import-profile", "import-profiles", StringComparison.Ordinal), "none", "OSCAL1003"),
        new("system-security-plan", "state in upper case", SmallPlan.Replace("operational\"},\"authorization-boundary", "Operational\"},\"authorization-boundary", StringComparison.Ordinal), "none", "oscal-status-state-values"),
        new("assessment-plan", "least plan", Plan, "all", ""),
        new("assessment-plan", "subject of neither kind", Plan + ",\"assessment-subjects\":[{\"type\":\"component\"}]", "none", "OSCAL1011"),
        new("assessment-plan", "objectives of neither kind", "\"import-ssp\":{\"href\":\"s.json\"},\"reviewed-controls\":{\"control-selections\":[{\"include-all\":{}}],\"control-objective-selections\":[{}]}", "none", "OSCAL1011"),
        new("assessment-plan", "task at two times", Plan + ",\"tasks\":[{\"uuid\":\"c0ffee00-0000-4000-8000-000000000006\",\"type\":\"action\",\"title\":\"t\",\"timing\":{\"on-date\":{\"date\":\"2026-01-31T10:00:00Z\"},\"at-frequency\":{\"period\":1,\"unit\":\"days\"}}}]", "none", "OSCAL1010"),
        new("assessment-plan", "task every zero days", Plan + ",\"tasks\":[{\"uuid\":\"c0ffee00-0000-4000-8000-000000000006\",\"type\":\"action\",\"title\":\"t\",\"timing\":{\"at-frequency\":{\"period\":0,\"unit\":\"days\"}}}]", "none", "OSCAL1112"),
        new("assessment-results", "least results", "\"import-ap\":{\"href\":\"p.json\"},\"results\":[{" + Result + "}]", "all", ""),
        new("assessment-results", "result with props", "\"import-ap\":{\"href\":\"p.json\"},\"results\":[{" + Result + ",\"props\":[{\"name\":\"x\",\"ns\":\"https://example.org/ns\",\"value\":\"v\"}]}]", "1.0.2-", "OSCAL1004", XmlReleases: "all"),
        new("assessment-results", "no result", "\"import-ap\":{\"href\":\"p.json\"}", "none", "OSCAL1005"),
        new("mapping-collection", "mappings in an array", Provenance + ",\"mappings\":[{" + Mapping + "}]", "1.2.0-", "OSCAL1017"),
        new("mapping-collection", "one mapping without an array", Provenance + ",\"mappings\":{" + Mapping + "}", "1.2.0-", "OSCAL1017"),
    ];
}
