Dear colleagues at ${sender.name},

Your file “${file.name}” has reached us.

${outcome.headline?upper_case}

${outcome.opening}

What to do next
<#list outcome.next as step>
${step?counter}. ${step}
</#list>
<#if files?has_content>

${filesHeading}
<#list files as f>
- ${f.name}: ${f.what}
</#list>
</#if>

Questions? Ask ${contact.name}<#if contact.mail?has_content>, ${contact.mail}</#if><#if reference?has_content>, and quote the receipt reference ${reference}</#if>.

With thanks,
${contact.name}

This answer was written by a program. To keep people safe, letters like this one carry no figures.
