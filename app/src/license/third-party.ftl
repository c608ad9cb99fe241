# Third-party software in Fovea

Written by the build from what the libraries declare. Their licence texts are in the jars, in the folder `licences` beside this list, in the runtime's `legal` folder (OpenJDK's, and the GPL with its exception), and at the addresses given here. JavaFX and OpenJDK are used under the GPL with the Classpath Exception.

| library | version | licence | home |
|---|---|---|---|
<#list dependencyMap as e>
<#assign p = e.getKey()>
| ${p.groupId}:${p.artifactId} | ${p.version} | <#list e.getValue() as licence>${licence}<#if licence_has_next>, </#if></#list> | ${(p.url)!""} |
</#list>
| Expat | in skija | MIT | https://libexpat.github.io |
| Feather icons | in ikonli-feather-pack | MIT | https://feathericons.com |
| FreeType | in skija | FTL | https://freetype.org |
| HarfBuzz | in skija | MIT-Modern-Variant | https://harfbuzz.github.io |
| ICU | in skija | Unicode-3.0 | https://icu.unicode.org |
| Inter | 3.19 | OFL-1.1 | https://rsms.me/inter |
| libjpeg | in javafx-graphics | IJG | https://ijg.org |
| libjpeg-turbo | in skija | IJG, BSD-3-Clause, Zlib | https://libjpeg-turbo.org |
| libpng | in skija | libpng-2.0 | http://www.libpng.org |
| libwebp | in skija | BSD-3-Clause | https://developers.google.com/speed/webp |
| OpenJDK | 25, in packages | GPL-2.0-with-classpath-exception | https://openjdk.org |
| Skia | in skija | BSD-3-Clause | https://skia.org |
| SQLite | in sqlite-jdbc | public domain | https://sqlite.org |
| Wuffs | in skija | Apache-2.0 | https://github.com/google/wuffs |
| zlib | in skija | Zlib | https://zlib.net |
