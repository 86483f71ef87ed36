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
