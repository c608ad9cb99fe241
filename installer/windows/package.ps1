# Makes the Windows packages in installer\target\packages: a per-user .msi and a portable .zip. Needs WiX 3 or later on the
# PATH for the .msi. Signs where FOVEA_SIGN_CERTIFICATE (a thumbprint) is in the environment.
#   -Built          the modules are built already
#   -DryRun         stage and print the command line of every tool, run none of them
#   -Version X.Y.Z  what the packages are called (default: the project's version)
param([switch]$Built, [switch]$DryRun, [string]$Version)
$ErrorActionPreference = 'Stop'
$root = (Resolve-Path "$PSScriptRoot\..\..").Path
$out = "$root\installer\target"
$jdk = $env:JAVA_HOME
if (-not $jdk -or -not (Select-String -Quiet -Path "$jdk\release" -Pattern '^JAVA_VERSION="25')) {
  throw 'No JDK 25 was found. Install one (for example Eclipse Temurin 25) and set JAVA_HOME to it.'
}
function Run($program) {
  & $program @args
  if ($LASTEXITCODE -ne 0) { throw "$program failed with $LASTEXITCODE" }
}
if (-not $Built) {
  Push-Location $root
  Run mvn -q -B -DskipTests package
  Pop-Location
}
if (-not $Version) { $Version = ([xml](Get-Content "$root\pom.xml")).project.version }
foreach ($folder in 'input', 'modules', 'runtime', 'runtime-natives', 'image', 'packages', 'resources') {
  Remove-Item -Recurse -Force -ErrorAction SilentlyContinue "$out\$folder"
}
New-Item -ItemType Directory -Force "$out\packages" | Out-Null
Run "$jdk\bin\java.exe" -cp "$out\classes" app.fovea.installer.Stage windows-x64 $version $root
if ($DryRun) { exit 0 }

Run "$jdk\bin\jlink.exe" "@$out\jlink.args"
Copy-Item "$out\runtime-natives\*" "$out\runtime\bin"
Run "$jdk\bin\jpackage.exe" "@$out\image.args"
if (Test-Path "$root\model-store\models") {
  Copy-Item -Recurse "$root\model-store\models" "$out\image\fovea\app\models"
}
function Sign($file) {
  if ($env:FOVEA_SIGN_CERTIFICATE) {
    Run signtool sign /sha1 $env:FOVEA_SIGN_CERTIFICATE /fd SHA256 /tr http://timestamp.digicert.com /td SHA256 $file
  }
}
Sign "$out\image\fovea\fovea.exe"
Sign "$out\image\fovea\fovea-window.exe"
Compress-Archive -Path "$out\image\fovea" -DestinationPath "$out\packages\fovea-$version-windows-x64.zip"
Run "$jdk\bin\jpackage.exe" "@$out\msi.args"
Get-ChildItem "$out\packages\*.msi" | ForEach-Object { Sign $_.FullName }
Get-ChildItem "$out\packages" -Include *.msi, *.zip -Recurse | Get-FileHash -Algorithm SHA256 |
  ForEach-Object { "$($_.Hash.ToLower())  $(Split-Path -Leaf $_.Path)" } | Set-Content "$out\packages\SHA256SUMS"
