# Third-party software in Fovea

Written by the build from what the libraries declare. Their licence texts are in the jars and at the addresses given there.

| library | version | licence | home |
|---|---|---|---|
<#list dependencyMap as e>
<#assign p = e.getKey()>
| ${p.groupId}:${p.artifactId} | ${p.version} | <#list e.getValue() as licence>${licence}<#if licence_has_next>, </#if></#list> | ${(p.url)!""} |
</#list>
