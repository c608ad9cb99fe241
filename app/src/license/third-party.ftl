# Third-party software in Fovea

Written by the build from what the libraries declare. Their licence texts are in the jars, in the runtime's `legal` folder, and at the addresses given here. JavaFX and OpenJDK are used under the GPL with the Classpath Exception.

| library | version | licence | home |
|---|---|---|---|
<#list dependencyMap as e>
<#assign p = e.getKey()>
| ${p.groupId}:${p.artifactId} | ${p.version} | <#list e.getValue() as licence>${licence}<#if licence_has_next>, </#if></#list> | ${(p.url)!""} |
</#list>
| Feather icons | in ikonli-feather-pack | MIT | https://feathericons.com |
| Inter | 3.19 | OFL-1.1 | https://rsms.me/inter |
| OpenJDK | 25, in packages | GPL-2.0-with-classpath-exception | https://openjdk.org |
