Dear colleagues<#if sender??> at ${sender.name}</#if>,
<#if file??>

Your file “${file.name}” has reached us.
</#if>
<#if outcome.headline?has_content>

${outcome.headline?upper_case}
</#if>

${outcome.opening}
<#if listed?has_content>

<#list listed as line>
- ${line}
</#list>
</#if>
<#if outcome.next?has_content>

What to do next
<#list outcome.next as step>
${step?counter}. ${step}
</#list>
</#if>
<#if files?has_content>

${filesHeading}
<#list files as f>
- ${f.name}<#if f.what?has_content>: ${f.what}</#if>
</#list>
</#if>

Questions? Ask ${contact.name}<#if contact.mail?has_content>, ${contact.mail}</#if><#if reference?has_content>, and quote the receipt reference ${reference}</#if>.

With thanks,
${contact.name}

This <#if file??>answer<#else>letter</#if> was written by a program. To keep people safe, letters like this one carry no figures.
