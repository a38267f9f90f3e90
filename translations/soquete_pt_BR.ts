<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="pt_BR">
<context>
    <name>CommandLine</name>
    <message>
        <source>Language of the program: pt_BR or en.</source>
        <translation>Idioma do programa: pt_BR ou en.</translation>
    </message>
    <message>
        <source>LANGUAGE</source>
        <translation>IDIOMA</translation>
    </message>
    <message>
        <source>A server. “soquete server --help” lists its options.</source>
        <translation>Um servidor. “soquete server --help” lista as opções.</translation>
    </message>
    <message>
        <source>A client. “soquete client --help” lists its options.</source>
        <translation>Um cliente. “soquete client --help” lista as opções.</translation>
    </message>
    <message>
        <source>A server and a client side by side, and their conversation step by step.</source>
        <translation>Um servidor e um cliente lado a lado, e a conversa deles passo a passo.</translation>
    </message>
    <message>
        <source>A server that confirms every message it receives.</source>
        <translation>Um servidor que confirma cada mensagem que recebe.</translation>
    </message>
    <message>
        <source>A client that sends messages and shows their confirmations.</source>
        <translation>Um cliente que envia mensagens e mostra as confirmações.</translation>
    </message>
    <message>
        <source>Name or address of the server.</source>
        <translation>Nome ou endereço do servidor.</translation>
    </message>
    <message>
        <source>ADDRESS</source>
        <translation>ENDEREÇO</translation>
    </message>
    <message>
        <source>Port of the server.</source>
        <translation>Porta do servidor.</translation>
    </message>
    <message>
        <source>N</source>
        <translation>N</translation>
    </message>
    <message>
        <source>Connect at once.</source>
        <translation>Conecta-se imediatamente.</translation>
    </message>
    <message>
        <source>BYTES</source>
        <translation>BYTES</translation>
    </message>
    <message>
        <source>TEXT</source>
        <translation>TEXTO</translation>
    </message>
    <message>
        <source>MODE</source>
        <translation>MODO</translation>
    </message>
    <message>
        <source>Encoding of the text: utf-8, latin-1 or ascii.</source>
        <translation>Codificação do texto: utf-8, latin-1 ou ascii.</translation>
    </message>
    <message>
        <source>NAME</source>
        <translation>NOME</translation>
    </message>
    <message>
        <source>With --console: print only errors, and a summary at the end.</source>
        <translation>Com --console: mostra só os erros e, no fim, um resumo.</translation>
    </message>
    <message>
        <source>FILE</source>
        <translation>ARQUIVO</translation>
    </message>
    <message>
        <source>SECONDS</source>
        <translation>SEGUNDOS</translation>
    </message>
    <message>
        <source>Milliseconds to wait between two messages.</source>
        <translation>Milissegundos de espera entre duas mensagens.</translation>
    </message>
    <message>
        <source>MS</source>
        <translation>MS</translation>
    </message>
    <message>
        <source>MESSAGE</source>
        <translation>MENSAGEM</translation>
    </message>
    <message>
        <source>--record needs the name of a file.</source>
        <translation>--record precisa do nome de um arquivo.</translation>
    </message>
    <message>
        <source>“%1” is not expected here.</source>
        <translation>“%1” não é esperado aqui.</translation>
    </message>
    <message>
        <source>--%1 takes a whole number from %2 to %3, not “%4”.</source>
        <translation>--%1 aceita um número inteiro de %2 a %3, e não “%4”.</translation>
    </message>
    <message>
        <source>“%1” is not an address to listen on, such as 127.0.0.1 or 0.0.0.0.</source>
        <translation>“%1” não é um endereço em que se possa escutar, como 127.0.0.1 ou 0.0.0.0.</translation>
    </message>
    <message>
        <source>--host needs the name or address of the server.</source>
        <translation>--host precisa do nome ou do endereço do servidor.</translation>
    </message>
    <message>
        <source>“%1” is not a command of this program; see --help.</source>
        <translation>“%1” não é um comando deste programa; veja --help.</translation>
    </message>
    <message>
        <source>Show this help.</source>
        <translation>Mostra esta ajuda.</translation>
    </message>
    <message>
        <source>Show the version.</source>
        <translation>Mostra a versão.</translation>
    </message>
    <message>
        <source>[options]</source>
        <extracomment>in the usage line, in place of the options that follow</extracomment>
        <translation>[opções]</translation>
    </message>
    <message>
        <source>Usage: %1</source>
        <translation>Uso: %1</translation>
    </message>
    <message>
        <source>There is no option “%1” here; see --help.</source>
        <translation>A opção “%1” não existe aqui; veja --help.</translation>
    </message>
    <message>
        <source>The message “%1” cannot be sent. %2</source>
        <translation>Não é possível enviar a mensagem “%1”. %2</translation>
    </message>
    <message>
        <source>A window with a session that was recorded with --record.</source>
        <translation>Uma janela com uma sessão gravada com --record.</translation>
    </message>
    <message>
        <source>The recording.</source>
        <translation>A gravação.</translation>
    </message>
    <message>
        <source>“open” needs the name of one file.</source>
        <translation>“open” precisa do nome de um só arquivo.</translation>
    </message>
    <message>
        <source>PATH</source>
        <translation>CAMINHO</translation>
    </message>
    <message>
        <source>NAME|FILE</source>
        <translation>NOME|ARQUIVO</translation>
    </message>
    <message>
        <source>TEXT|none</source>
        <translation>TEXTO|none</translation>
    </message>
    <message>
        <source>HOST:PORT</source>
        <translation>HOST:PORTA</translation>
    </message>
    <message>
        <source>--relay-to takes a host and a port, such as 127.0.0.1:5051, not “%1”.</source>
        <translation>--relay-to recebe um host e uma porta, como 127.0.0.1:5051, e não “%1”.</translation>
    </message>
    <message>
        <source>WORK</source>
        <translation>TRABALHO</translation>
    </message>
    <message>
        <source>NAME[:VALUE]</source>
        <translation>NOME[:VALOR]</translation>
    </message>
    <message>
        <source>There is no lesson “%1”. Use one of these: %2.</source>
        <translation>Não existe a lição “%1”. Use uma destas: %2.</translation>
    </message>
    <message>
        <source>Say which script right after “script”: “soquete script client” or “soquete script server”.</source>
        <translation>Diga qual script logo depois de “script”: “soquete script client” ou “soquete script server”.</translation>
    </message>
    <message>
        <source>--%1 does not accept “%2”. It takes one of these: %3.</source>
        <translation>--%1 não aceita “%2”. Use um destes valores: %3.</translation>
    </message>
    <message>
        <source>--%1 only works together with --%2.</source>
        <translation>--%1 só funciona junto com --%2.</translation>
    </message>
    <message>
        <source>This program cannot use Unix-domain sockets on this system. Use --host and --port.</source>
        <translation>Este programa não consegue usar soquetes de domínio Unix neste sistema. Use --host e --port.</translation>
    </message>
    <message>
        <source>A script contains its messages: write them here instead of “-”.</source>
        <translation>Um script contém suas mensagens: escreva-as aqui em vez de “-”.</translation>
    </message>
    <message>
        <source>--work and --fault do not work together with --behaviour relay, which passes every byte on unchanged.</source>
        <translation>--work e --fault não funcionam junto com --behaviour relay, que repassa cada byte sem mudanças.</translation>
    </message>
    <message>
        <source>--relay-to only works together with --behaviour relay.</source>
        <translation>--relay-to só funciona junto com --behaviour relay.</translation>
    </message>
    <message>
        <source>--behaviour relay needs --relay-to HOST:PORT, the server to relay to.</source>
        <translation>--behaviour relay precisa de --relay-to HOST:PORTA, o servidor para o qual repassar tudo.</translation>
    </message>
    <message>
        <source>There is no dialect “%1”. Use one of these: %2; the name of one that you saved in the window; or a file.</source>
        <translation>Não existe o dialeto “%1”. Use um destes: %2; o nome de um que você salvou na janela; ou um arquivo.</translation>
    </message>
    <message>
        <source>See a TCP socket at work: a server, a client, and every byte between them.
Without a command, the start window opens.</source>
        <translation>Veja um soquete TCP em ação: um servidor, um cliente e cada byte entre eles.
Sem nenhum comando, abre a janela inicial.</translation>
    </message>
    <message>
        <source>Messages to send; without any, the predefined ones; - for the lines of standard input.</source>
        <translation>Mensagens a enviar; sem nenhuma, as predefinidas; - para as linhas da entrada padrão.</translation>
    </message>
    <message>
        <source>A server and a client, step by step. “soquete demo --help” lists its options.</source>
        <translation>Um servidor e um cliente, passo a passo. “soquete demo --help” lista as opções.</translation>
    </message>
    <message>
        <source>A course with a server and a client: read, do, see, check.</source>
        <translation>Um curso com um servidor e um cliente: ler, fazer, ver, conferir.</translation>
    </message>
    <message>
        <source>A course about sockets, with steps to do in the real windows.
Without a name, it opens where you left off.</source>
        <translation>Um curso sobre soquetes, com passos para fazer nas janelas de verdade.
Sem um nome, abre onde você parou.</translation>
    </message>
    <message>
        <source>The lesson, by its number or name: {lessons}.</source>
        <translation>A lição, pelo número ou pelo nome: {lessons}.</translation>
    </message>
    <message>
        <source>A recorded session.</source>
        <translation>Uma sessão gravada.</translation>
    </message>
    <message>
        <source>Writes server.py to standard output: a Python program that does what “soquete server” does with these options.</source>
        <translation>Escreve na saída padrão o server.py: um programa em Python que faz o mesmo que “soquete server” com estas opções.</translation>
    </message>
    <message>
        <source>Writes client.py to standard output: a Python program that does what “soquete client” does with these options.</source>
        <translation>Escreve na saída padrão o client.py: um programa em Python que faz o mesmo que “soquete client” com estas opções.</translation>
    </message>
    <message>
        <source>Messages to send; without any, the predefined ones.</source>
        <translation>Mensagens a enviar; sem nenhuma, as predefinidas.</translation>
    </message>
    <message>
        <source>Run in this terminal, without a window.</source>
        <translation>Executa neste terminal, sem janela.</translation>
    </message>
    <message>
        <source>Play all steps, then exit; the exit code is 0 if every step succeeded.</source>
        <translation>Executa todos os passos e termina; o código de saída é 0 se todos deram certo.</translation>
    </message>
    <message>
        <source>Write it as the tutorial does, with comments that mark its known weaknesses.</source>
        <translation>Escreve o programa como no tutorial, com comentários que apontam os pontos fracos conhecidos.</translation>
    </message>
    <message>
        <source>Address to listen on; 0.0.0.0 for all addresses of this computer.</source>
        <translation>Endereço em que escutar; 0.0.0.0 para todos os endereços deste computador.</translation>
    </message>
    <message>
        <source>Port to listen on; 0 to use a free port.</source>
        <translation>Porta em que escutar; 0 para usar uma porta livre.</translation>
    </message>
    <message>
        <source>Meet at a file (a Unix-domain socket) instead of an address and a port.</source>
        <translation>Usa um arquivo (soquete de domínio Unix) como ponto de encontro, em vez de endereço e porta.</translation>
    </message>
    <message>
        <source>--unix needs the path of a file, such as {path}.</source>
        <translation>--unix precisa do caminho de um arquivo, como {path}.</translation>
    </message>
    <message>
        <source>Start listening at once.</source>
        <translation>Começa a escutar imediatamente.</translation>
    </message>
    <message>
        <source>Dialect of both sides: {dialects}, the name of one that you saved, a file, or auto to adopt the dialect that the peer speaks. The options below change parts of it.</source>
        <translation>Dialeto dos dois lados: {dialects}, o nome de um que você salvou, um arquivo, ou auto para adotar o dialeto que o par usar. As opções abaixo mudam partes dele.</translation>
    </message>
    <message>
        <source>Size of the header in bytes.</source>
        <translation>Tamanho do cabeçalho, em bytes.</translation>
    </message>
    <message>
        <source>Message with which a client disconnects; empty for none.</source>
        <translation>Mensagem com que o cliente se desconecta; vazia para nenhuma.</translation>
    </message>
    <message>
        <source>Ignore case in the disconnect word.</source>
        <translation>Aceita a palavra de desconexão em maiúsculas e minúsculas.</translation>
    </message>
    <message>
        <source>Reply to the disconnect word; none for no reply. By default, it gets the same reply as any message.</source>
        <translation>Resposta à palavra de desconexão; none para não responder. Por padrão, a resposta é a mesma de qualquer mensagem.</translation>
    </message>
    <message>
        <source>How to reply to a message: none, text, or framed (with a header of its own).</source>
        <translation>Como responder a uma mensagem: none (sem resposta), text (só o texto) ou framed (com cabeçalho próprio).</translation>
    </message>
    <message>
        <source>Text of the reply; {msg} stands for the message.</source>
        <translation>Texto da resposta; {msg} representa a mensagem.</translation>
    </message>
    <message>
        <source>With --console: print each event as a JSON object on one line.</source>
        <translation>Com --console: mostra cada evento como um objeto JSON em uma linha.</translation>
    </message>
    <message>
        <source>What to do with a message: acknowledge, echo, broadcast (to all other clients), manual (a person replies), silent, or relay (to another server).</source>
        <translation>O que fazer com uma mensagem: acknowledge (confirmar), echo (devolver), broadcast (enviar a todos os outros clientes), manual (uma pessoa responde), silent (não responder) ou relay (repassar a outro servidor).</translation>
    </message>
    <message>
        <source>With --behaviour relay: the server to relay to.</source>
        <translation>Com --behaviour relay: o servidor para o qual repassar tudo.</translation>
    </message>
    <message>
        <source>How to serve connections: threads (one for each), or one-at-a-time, like a server without threads.</source>
        <translation>Como atender as conexões: threads (uma thread para cada) ou one-at-a-time (uma de cada vez, como um servidor sem threads).</translation>
    </message>
    <message>
        <source>Work to do for each message before the reply: none, wait:MS, or compute:MS (processor time), with at most 60000 milliseconds.</source>
        <translation>Trabalho a fazer para cada mensagem antes da resposta: none (nenhum), wait:MS (esperar) ou compute:MS (ocupar o processador), com no máximo 60000 milissegundos.</translation>
    </message>
    <message>
        <source>Fault to provoke: delay:MS, drop, bytewise, twice, close, refuse or quickack. May be repeated.</source>
        <translation>Falha a provocar: delay:MS (atrasar), drop (não responder), bytewise (enviar byte a byte), twice (responder duas vezes), close (fechar de repente), refuse (recusar) ou quickack (enviar o ACK do TCP na hora). Pode ser repetida.</translation>
    </message>
    <message>
        <source>Simultaneous connections; more are refused.</source>
        <translation>Máximo de conexões simultâneas; as demais são recusadas.</translation>
    </message>
    <message>
        <source>Seconds of silence after which a connection is closed; 0 for never.</source>
        <translation>Segundos de silêncio até a conexão ser encerrada; 0 para nunca.</translation>
    </message>
    <message>
        <source>With --console: exit after N connections have ended.</source>
        <translation>Com --console: termina depois que N conexões tiverem terminado.</translation>
    </message>
    <message>
        <source>Fault to provoke: two-writes, nagle, characters, header:BYTES or silence. May be repeated.</source>
        <translation>Falha a provocar: two-writes (cabeçalho e corpo separados), nagle (algoritmo de Nagle), characters (tamanho em caracteres), header:BYTES (cabeçalho de outro tamanho) ou silence (parar no meio da mensagem). Pode ser repetida.</translation>
    </message>
    <message>
        <source>Milliseconds to wait for a reply.</source>
        <translation>Milissegundos de espera por uma resposta.</translation>
    </message>
    <message>
        <source>An equivalent Python program, on standard output. “soquete script client --help” lists its options.</source>
        <translation>Um programa equivalente em Python, na saída padrão. “soquete script client --help” lista as opções.</translation>
    </message>
    <message>
        <source>--unix replaces --host and --port: leave those out.</source>
        <translation>--unix substitui --host e --port: não use essas duas opções.</translation>
    </message>
    <message>
        <source>--replace only works together with --record or --unix.</source>
        <translation>--replace só funciona junto com --record ou --unix.</translation>
    </message>
    <message>
        <source>Replace what an earlier run left: with --record, the recording; with --unix, the file of a server that has ended.</source>
        <translation>Substitui o que uma execução anterior deixou: com --record, a gravação; com --unix, o arquivo de um servidor que já terminou.</translation>
    </message>
    <message>
        <source>Write every event to a file, one JSON object per line. The file must be new; see --replace.</source>
        <translation>Grava todos os eventos em um arquivo, um objeto JSON por linha. O arquivo precisa ser novo; veja --replace.</translation>
    </message>
</context>
<context>
    <name>CrowdWords</name>
    <message>
        <source>Served: %1 of %2, after %3</source>
        <translation>Atendidos: %1 de %2, depois de %3</translation>
    </message>
    <message>
        <source>Clients: %1</source>
        <translation>Clientes: %1</translation>
    </message>
    <message>
        <source>total time: %1</source>
        <translation>tempo total: %1</translation>
    </message>
    <message>
        <source>slowest: client %1, after %2</source>
        <translation>mais lento: cliente %1, depois de %2</translation>
    </message>
    <message>
        <source>not served: %1 (%2)</source>
        <translation>não atendidos: %1 (%2)</translation>
    </message>
    <message>
        <source>The kept run (paler): %1 clients in %2. This one took about as long.</source>
        <translation>A execução guardada (mais clara): %1 clientes em %2. Esta levou mais ou menos o mesmo tempo.</translation>
    </message>
    <message>
        <source>The kept run (paler): %1 clients in %2. This one was %3 times as fast.</source>
        <translation>A execução guardada (mais clara): %1 clientes em %2. Esta foi %3 vezes mais rápida.</translation>
    </message>
    <message>
        <source>The kept run (paler): %1 clients in %2. This one took %3 times as long.</source>
        <translation>A execução guardada (mais clara): %1 clientes em %2. Esta levou %3 vezes esse tempo.</translation>
    </message>
    <message>
        <source>%1 clients, %2 each: %3 one after another, %4 at the same time.</source>
        <translation>%1 clientes, %2 cada um: %3 um depois do outro, %4 ao mesmo tempo.</translation>
    </message>
    <message>
        <source>It took %1: they were served one after another, and each waited for all before it.</source>
        <translation>Levou %1: foram atendidos um depois do outro, e cada um esperou por todos os anteriores.</translation>
    </message>
    <message>
        <source>It took %1: they were served at the same time.</source>
        <translation>Levou %1: foram atendidos ao mesmo tempo.</translation>
    </message>
    <message>
        <source>It took %1: some were served at the same time, and some waited.</source>
        <translation>Levou %1: alguns foram atendidos ao mesmo tempo, e outros esperaram.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>two sentences, one after the other</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Client %1</source>
        <translation>Cliente %1</translation>
    </message>
    <message>
        <source>connected after %1</source>
        <translation>conectado depois de %1</translation>
    </message>
    <message>
        <source>not served: %1</source>
        <translation>não atendido: %1</translation>
    </message>
    <message>
        <source>%1 clients: the server computed %2 of processor time in %3. That is %4 cores at work; this machine has %5. More clients at the same time do not make a computer faster.</source>
        <translation>%1 clientes: o servidor gastou %2 de tempo de processador em %3. São %4 núcleos trabalhando; esta máquina tem %5. Mais clientes ao mesmo tempo não deixam o computador mais rápido.</translation>
    </message>
    <message>
        <source>One client waited %1. Try more clients.</source>
        <translation>Um cliente esperou %1. Experimente com mais clientes.</translation>
    </message>
    <message>
        <source>waited %1 for its first reply</source>
        <translation>esperou %1 pela primeira resposta</translation>
    </message>
    <message>
        <source>replies: %1, the slowest after %2</source>
        <translation>respostas: %1, a mais lenta depois de %2</translation>
    </message>
    <message>
        <source>disconnected after %1</source>
        <translation>desconectado depois de %1</translation>
    </message>
</context>
<context>
    <name>DialectWords</name>
    <message>
        <source>%1: “%2” is not an encoding; use utf-8, latin-1 or ascii.</source>
        <translation>%1: “%2” não é uma codificação; use utf-8, latin-1 ou ascii.</translation>
    </message>
    <message>
        <source>%1: “%2” cannot be the name of a dialect. Use up to %3 characters, on one line.</source>
        <translation>%1: “%2” não pode ser o nome de um dialeto. Use até %3 caracteres, em uma só linha.</translation>
    </message>
    <message>
        <source>Tutorial</source>
        <extracomment>a dialect: that of the tutorial about sockets</extracomment>
        <translation>Tutorial</translation>
    </message>
    <message>
        <source>Header of 8 bytes</source>
        <translation>Cabeçalho de 8 bytes</translation>
    </message>
    <message>
        <source>Header of 10 bytes</source>
        <translation>Cabeçalho de 10 bytes</translation>
    </message>
    <message>
        <source>In Portuguese</source>
        <translation>Em português</translation>
    </message>
    <message>
        <source>A header has from %1 to %2 bytes.</source>
        <translation>Um cabeçalho tem de %1 a %2 bytes.</translation>
    </message>
    <message>
        <source>The disconnect word “%1” cannot be sent. %2</source>
        <translation>A palavra de desconexão “%1” não pode ser enviada. %2</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>Não é possível ler %1: %2.</translation>
    </message>
    <message>
        <source>%1 is not a file.</source>
        <translation>%1 não é um arquivo.</translation>
    </message>
    <message>
        <source>%1 is too large to be a dialect: it has more than %2.</source>
        <translation>%1 é grande demais para ser um dialeto: tem mais de %2.</translation>
    </message>
    <message>
        <source>%1 is not a dialect: it lacks &quot;format&quot;: &quot;soquete-dialect&quot;.</source>
        <translation>%1 não é um dialeto: falta &quot;format&quot;: &quot;soquete-dialect&quot;.</translation>
    </message>
    <message>
        <source>%1 is a dialect for another version of Soquete: this one reads &quot;version&quot;: 1.</source>
        <translation>%1 é um dialeto de outra versão do Soquete: esta lê &quot;version&quot;: 1.</translation>
    </message>
    <message>
        <source>%1: a dialect has no field “%2”. Check how it is spelled.</source>
        <translation>%1: um dialeto não tem o campo “%2”. Confira como ele está escrito.</translation>
    </message>
    <message>
        <source>%1: the field “%2” takes a whole number from %3 to %4.</source>
        <translation>%1: o campo “%2” aceita um número inteiro de %3 a %4.</translation>
    </message>
    <message>
        <source>%1: the field “%2” takes true or false.</source>
        <translation>%1: o campo “%2” aceita true ou false.</translation>
    </message>
    <message>
        <source>%1: “%2” is not a kind of reply; use none, text or framed.</source>
        <translation>%1: “%2” não é um tipo de resposta; use none, text ou framed.</translation>
    </message>
    <message>
        <source>Without replies</source>
        <translation>Sem respostas</translation>
    </message>
    <message>
        <source>Replies with a header</source>
        <translation>Respostas com cabeçalho</translation>
    </message>
    <message>
        <source>The maximum message size is from 0 to %1 bytes.</source>
        <translation>O tamanho máximo da mensagem vai de 0 a %1 bytes.</translation>
    </message>
    <message>
        <source>The reply “%1” cannot be sent. %2</source>
        <translation>A resposta “%1” não pode ser enviada. %2</translation>
    </message>
    <message>
        <source>The reply “%1” to the disconnect word cannot be sent. %2</source>
        <translation>A resposta “%1” à palavra de desconexão não pode ser enviada. %2</translation>
    </message>
    <message>
        <source>%1 is not a dialect: it is not valid JSON from byte %2.</source>
        <translation>%1 não é um dialeto: não é JSON válido a partir do byte %2.</translation>
    </message>
    <message>
        <source>%1: the field “%2” takes a text in quotation marks.</source>
        <translation>%1: o campo “%2” aceita um texto entre aspas.</translation>
    </message>
    <message>
        <source>%1: the value of the field “%2” cannot be sent: it is too long for its header, or the encoding cannot represent all its characters.</source>
        <translation>%1: o valor do campo “%2” não pode ser enviado: é longo demais para o cabeçalho, ou a codificação não tem todos os caracteres dele.</translation>
    </message>
    <message>
        <source>It repeats the message too often: together, the copies may have at most %1 bytes. Use {msg} less often.</source>
        <translation>Ela repete a mensagem vezes demais: somadas, as cópias podem ter no máximo %1 bytes. Use {msg} menos vezes.</translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message>
        <source>A negative length</source>
        <translation>Um tamanho negativo</translation>
    </message>
    <message>
        <source>The header is a negative number: it begins with “%1”.</source>
        <translation>O cabeçalho é um número negativo: ele começa com “%1”.</translation>
    </message>
    <message>
        <source>Send the length of the encoded message.</source>
        <translation>Envie o tamanho da mensagem já codificada.</translation>
    </message>
    <message>
        <source>An empty header</source>
        <translation>Um cabeçalho vazio</translation>
    </message>
    <message>
        <source>A header of another size</source>
        <translation>Um cabeçalho de outro tamanho</translation>
    </message>
    <message>
        <source>A binary length</source>
        <translation>Um tamanho em binário</translation>
    </message>
    <message>
        <source>No header</source>
        <translation>Sem cabeçalho</translation>
    </message>
    <message>
        <source>Send the length of each message before it.</source>
        <translation>Envie o tamanho de cada mensagem antes dela.</translation>
    </message>
    <message>
        <source>Lines instead of messages with a header</source>
        <translation>Linhas em vez de mensagens com cabeçalho</translation>
    </message>
    <message>
        <source>A web request</source>
        <translation>Uma requisição da web</translation>
    </message>
    <message>
        <source>An encrypted connection</source>
        <translation>Uma conexão criptografada</translation>
    </message>
    <message>
        <source>This is the beginning of an encrypted connection (TLS).</source>
        <translation>Este é o começo de uma conexão criptografada (TLS).</translation>
    </message>
    <message>
        <source>Connect without TLS: no https:// and no ssl.wrap_socket().</source>
        <translation>Conecte-se sem TLS: nada de https:// nem de ssl.wrap_socket().</translation>
    </message>
    <message>
        <source>A header that announces too many bytes</source>
        <translation>Um cabeçalho que anuncia bytes demais</translation>
    </message>
    <message>
        <source>A header that is not a number</source>
        <translation>Um cabeçalho que não é um número</translation>
    </message>
    <message>
        <source>The header is not a number: it begins with “%1”. A header holds the length of the message in digits, then spaces.</source>
        <translation>O cabeçalho não é um número: ele começa com “%1”. Um cabeçalho traz o tamanho da mensagem em algarismos e, depois, espaços.</translation>
    </message>
    <message>
        <source>A length that counts characters</source>
        <translation>Um tamanho que conta caracteres</translation>
    </message>
    <message>
        <source>Encode first, then take the length of the bytes.</source>
        <translation>Codifique primeiro e só então conte os bytes.</translation>
    </message>
    <message>
        <source>Latin-1 instead of UTF-8</source>
        <translation>Latin-1 em vez de UTF-8</translation>
    </message>
    <message>
        <source>A character cut in two</source>
        <translation>Um caractere cortado ao meio</translation>
    </message>
    <message>
        <source>The message ends in the middle of a character.</source>
        <translation>A mensagem termina no meio de um caractere.</translation>
    </message>
    <message>
        <source>A message that was never completed</source>
        <translation>Uma mensagem que ficou incompleta</translation>
    </message>
    <message>
        <source>Announce the number of bytes that you send, and send them all.</source>
        <translation>Anuncie o número de bytes que você envia e envie todos eles.</translation>
    </message>
    <message>
        <source>Header and message in two writes</source>
        <translation>Cabeçalho e mensagem em duas escritas</translation>
    </message>
    <message>
        <source>Send header and message together.</source>
        <translation>Envie o cabeçalho e a mensagem juntos.</translation>
    </message>
    <message>
        <source>Bytes that are not text</source>
        <translation>Bytes que não são texto</translation>
    </message>
    <message>
        <source>Left without goodbye</source>
        <translation>Saiu sem se despedir</translation>
    </message>
    <message>
        <source>The client closed the connection without the disconnect word.</source>
        <translation>O cliente fechou a conexão sem a palavra de desconexão.</translation>
    </message>
    <message>
        <source>A disconnect word that is spelled differently</source>
        <translation>Uma palavra de desconexão escrita de outro jeito</translation>
    </message>
    <message>
        <source>More after goodbye</source>
        <translation>Mais dados depois da despedida</translation>
    </message>
    <message>
        <source>The client sent more after the disconnect word.</source>
        <translation>O cliente enviou mais dados depois da palavra de desconexão.</translation>
    </message>
    <message>
        <source>Send the disconnect word last.</source>
        <translation>Envie a palavra de desconexão por último.</translation>
    </message>
    <message>
        <source>The server closed first</source>
        <translation>O servidor fechou primeiro</translation>
    </message>
    <message>
        <source>A server on another address</source>
        <translation>Um servidor em outro endereço</translation>
    </message>
    <message>
        <source>Often the length of the previous message was wrong, and these bytes are its end.</source>
        <translation>Muitas vezes o tamanho da mensagem anterior estava errado, e estes bytes são o fim dela.</translation>
    </message>
    <message>
        <source>Send the length of the encoded message in digits, padded with spaces.</source>
        <translation>Envie o tamanho da mensagem já codificada, em algarismos, e complete com espaços.</translation>
    </message>
    <message>
        <source>A length is never below zero, so the message cannot be read.</source>
        <translation>Um tamanho nunca é menor que zero, por isso não dá para ler a mensagem.</translation>
    </message>
    <message>
        <source>The header is empty: it holds only spaces, and no length.</source>
        <translation>O cabeçalho está vazio: só tem espaços, e nenhum tamanho.</translation>
    </message>
    <message>
        <source>Without a length, the receiver cannot tell where the message ends.</source>
        <translation>Sem o tamanho, quem recebe não sabe onde a mensagem termina.</translation>
    </message>
    <message>
        <source>Write the length in digits, then pad with spaces.</source>
        <translation>Escreva o tamanho em algarismos e complete com espaços.</translation>
    </message>
    <message numerus="yes">
        <source>This program sends headers of %n byte(s), which is not the agreed size.</source>
        <translation>
            <numerusform>Este programa envia cabeçalhos de %n byte, e não foi esse o tamanho combinado.</numerusform>
            <numerusform>Este programa envia cabeçalhos de %n bytes, e não foi esse o tamanho combinado.</numerusform>
        </translation>
    </message>
    <message>
        <source>With different sizes, part of the message is read as the header, or part of the header as the message.</source>
        <translation>Com tamanhos diferentes, parte da mensagem é lida como cabeçalho, ou parte do cabeçalho como mensagem.</translation>
    </message>
    <message>
        <source>Use the same header size in both programs: change the script, or let Soquete use the size of the script.</source>
        <translation>Use o mesmo tamanho de cabeçalho nos dois programas: mude o script ou deixe o Soquete usar o tamanho do script.</translation>
    </message>
    <message>
        <source>A header without padding</source>
        <translation>Um cabeçalho sem preenchimento</translation>
    </message>
    <message>
        <source>The length is there (“%1”), but the message follows at once, without the spaces that pad the header to the agreed size.</source>
        <translation>O tamanho está lá (“%1”), mas a mensagem vem logo em seguida, sem os espaços que completam o cabeçalho até o tamanho combinado.</translation>
    </message>
    <message>
        <source>The server reads a fixed number of bytes as the header, including the beginning of the message.</source>
        <translation>O servidor lê um número fixo de bytes como cabeçalho e acaba levando junto o começo da mensagem.</translation>
    </message>
    <message>
        <source>Pad the header with spaces before sending it.</source>
        <translation>Complete o cabeçalho com espaços antes de enviá-lo.</translation>
    </message>
    <message numerus="yes">
        <source>The length is a binary number of %n byte(s), not digits.</source>
        <translation>
            <numerusform>O tamanho é um número binário de %n byte, e não algarismos.</numerusform>
            <numerusform>O tamanho é um número binário de %n bytes, e não algarismos.</numerusform>
        </translation>
    </message>
    <message>
        <source>That works too, but here the agreed header is text.</source>
        <translation>Isso também funciona, mas o cabeçalho combinado aqui é texto.</translation>
    </message>
    <message>
        <source>Send the length as digits, padded with spaces.</source>
        <translation>Envie o tamanho em algarismos e complete com espaços.</translation>
    </message>
    <message>
        <source>Text arrived where a header was expected: “%1”.</source>
        <translation>Chegou texto onde deveria haver um cabeçalho: “%1”.</translation>
    </message>
    <message>
        <source>TCP carries a stream of bytes without boundaries. Only the header says where one message ends and the next begins.</source>
        <translation>O TCP leva um fluxo de bytes sem divisões. Só o cabeçalho diz onde uma mensagem termina e a próxima começa.</translation>
    </message>
    <message>
        <source>Lines of text arrived, without a header: “%1”.</source>
        <translation>Chegaram linhas de texto, sem cabeçalho: “%1”.</translation>
    </message>
    <message>
        <source>A line feed can mark the end of a message, but the agreed way is a header.</source>
        <translation>Uma quebra de linha pode marcar o fim de uma mensagem, mas o combinado aqui é um cabeçalho.</translation>
    </message>
    <message>
        <source>This is HTTP, the protocol of browsers: “%1”.</source>
        <translation>Isto é HTTP, o protocolo dos navegadores: “%1”.</translation>
    </message>
    <message>
        <source>A port number only says which program gets the bytes. The programs agree on what the bytes mean, and this one does not speak HTTP.</source>
        <translation>O número da porta só diz qual programa recebe os bytes. O significado deles é combinado entre os programas, e este não fala HTTP.</translation>
    </message>
    <message>
        <source>Connect with the client instead of a browser, or look for a web server on another port.</source>
        <translation>Conecte-se com o cliente, e não com um navegador, ou procure um servidor web em outra porta.</translation>
    </message>
    <message>
        <source>The client wants to agree on keys first, but this server uses plain text.</source>
        <translation>O cliente quer primeiro combinar as chaves, mas este servidor usa texto puro.</translation>
    </message>
    <message>
        <source>The header announces more bytes than the maximum: “%1”.</source>
        <translation>O cabeçalho anuncia mais bytes do que o máximo: “%1”.</translation>
    </message>
    <message>
        <source>A server that trusts every length can be made to fill its memory.</source>
        <translation>Um servidor que confia em qualquer tamanho pode acabar com a memória cheia.</translation>
    </message>
    <message>
        <source>Check the length before reading the message. Send large data in several messages.</source>
        <translation>Confira o tamanho antes de ler a mensagem. Divida dados grandes em várias mensagens.</translation>
    </message>
    <message numerus="yes">
        <source>The length in the header is %n byte(s) short: it counts the characters of “%1”, not its bytes.</source>
        <translation>
            <numerusform>Falta %n byte no tamanho do cabeçalho: ele conta os caracteres de “%1”, e não os bytes.</numerusform>
            <numerusform>Faltam %n bytes no tamanho do cabeçalho: ele conta os caracteres de “%1”, e não os bytes.</numerusform>
        </translation>
    </message>
    <message>
        <source>A letter with an accent takes two bytes in UTF-8. The message is cut short, and its end is read as the next header.</source>
        <translation>Uma letra acentuada ocupa dois bytes em UTF-8. A mensagem fica cortada, e o fim dela é lido como o próximo cabeçalho.</translation>
    </message>
    <message>
        <source>The message holds bytes that are not text in the agreed encoding. They are shown as �.</source>
        <translation>A mensagem tem bytes que não são texto na codificação combinada. Eles aparecem como �.</translation>
    </message>
    <message>
        <source>A strict decoder, such as Python&apos;s, raises an error here.</source>
        <translation>Um decodificador rigoroso, como o do Python, dá erro aqui.</translation>
    </message>
    <message>
        <source>Use the same encoding in both programs, and be prepared for invalid bytes.</source>
        <translation>Use a mesma codificação nos dois programas e esteja preparado para bytes inválidos.</translation>
    </message>
    <message>
        <source>The message is not UTF-8. Read as Latin-1, it says “%1”.</source>
        <translation>A mensagem não está em UTF-8. Lida como Latin-1, ela diz “%1”.</translation>
    </message>
    <message>
        <source>Each encoding uses different bytes for the same letter. Decoding with the wrong one gives other letters, or an error.</source>
        <translation>Cada codificação usa bytes diferentes para a mesma letra. Decodificar com a errada dá outras letras, ou um erro.</translation>
    </message>
    <message>
        <source>Use the same encoding in both programs: UTF-8.</source>
        <translation>Use a mesma codificação nos dois programas: UTF-8.</translation>
    </message>
    <message>
        <source>A character may take several bytes. Cutting a text by bytes, or counting its length in characters, may lose some of them.</source>
        <translation>Um caractere pode ocupar vários bytes. Quem corta um texto por bytes, ou conta o tamanho em caracteres, pode perder alguns deles.</translation>
    </message>
    <message>
        <source>Cut texts before encoding them, and count their bytes after.</source>
        <translation>Corte os textos antes de codificá-los e conte os bytes depois.</translation>
    </message>
    <message numerus="yes">
        <source>The message was never completed: only %n byte(s) of it arrived.</source>
        <translation>
            <numerusform>A mensagem ficou incompleta: só %n byte dela chegou.</numerusform>
            <numerusform>A mensagem ficou incompleta: só %n bytes dela chegaram.</numerusform>
        </translation>
    </message>
    <message>
        <source>The header, or the rest that it announces, is missing. A server that reads until the message is complete waits forever.</source>
        <translation>Falta o cabeçalho, ou o resto que ele anuncia. Um servidor que lê até a mensagem se completar espera para sempre.</translation>
    </message>
    <message>
        <source>The header arrived alone, and the message %1 later.</source>
        <translation>O cabeçalho chegou sozinho, e a mensagem, %1 depois.</translation>
    </message>
    <message>
        <source>Two writes before a read make two rules of TCP meet: the sender waits to fill a packet (Nagle), and the receiver waits before it acknowledges (delayed acknowledgement). Together they can cost about 40 ms for each message.</source>
        <translation>Escrever duas vezes antes de ler faz duas regras do TCP se encontrarem: quem envia espera para encher um pacote (Nagle), e quem recebe espera antes de confirmar (confirmação atrasada). Juntas, elas podem custar uns 40 ms por mensagem.</translation>
    </message>
    <message>
        <source>The server reaches the end of the stream: recv() returns no bytes. A server that does not check for that repeats its loop forever and keeps a processor busy.</source>
        <translation>O servidor chega ao fim do fluxo: recv() devolve zero bytes. Um servidor que não verifica isso repete o laço para sempre e mantém um processador ocupado.</translation>
    </message>
    <message>
        <source>In the client, send the disconnect word first. In the server, treat an empty recv() as the end.</source>
        <translation>No cliente, envie antes a palavra de desconexão. No servidor, trate um recv() vazio como o fim.</translation>
    </message>
    <message>
        <source>“%1” looks like the disconnect word, but is not the agreed one.</source>
        <translation>“%1” parece a palavra de desconexão, mas não é a combinada.</translation>
    </message>
    <message>
        <source>The server treats it like any other message and keeps waiting.</source>
        <translation>O servidor a trata como uma mensagem qualquer e continua esperando.</translation>
    </message>
    <message>
        <source>Use exactly the same word in both programs, including upper and lower case.</source>
        <translation>Use exatamente a mesma palavra nos dois programas, com as mesmas maiúsculas e minúsculas.</translation>
    </message>
    <message>
        <source>The server closes after that word and does not read the rest.</source>
        <translation>Depois dessa palavra, o servidor fecha a conexão e não lê o resto.</translation>
    </message>
    <message>
        <source>A connection that was reset</source>
        <translation>Uma conexão interrompida (reset)</translation>
    </message>
    <message>
        <source>The peer reset the connection (RST) instead of closing it.</source>
        <translation>O par interrompeu a conexão (RST) em vez de fechá-la.</translation>
    </message>
    <message>
        <source>This happens when a program is killed, or closes with unread data. Data on its way may be lost.</source>
        <translation>Isso acontece quando um programa é encerrado à força ou fecha com dados por ler. O que estava a caminho pode se perder.</translation>
    </message>
    <message>
        <source>Read everything you were sent, then close.</source>
        <translation>Leia tudo o que lhe enviaram e só então feche.</translation>
    </message>
    <message>
        <source>The server closed the connection before the client sent the disconnect word.</source>
        <translation>O servidor fechou a conexão antes que o cliente enviasse a palavra de desconexão.</translation>
    </message>
    <message>
        <source>It may serve only one message, have failed with an error, or have rejected what it read.</source>
        <translation>Talvez ele só atenda uma mensagem, tenha parado com um erro ou tenha recusado o que leu.</translation>
    </message>
    <message>
        <source>Look for an error in the server&apos;s window. Make the server read in a loop until the disconnect word.</source>
        <translation>Procure um erro na janela do servidor. Faça o servidor ler em um laço até a palavra de desconexão.</translation>
    </message>
    <message>
        <source>Unread replies</source>
        <translation>Respostas não lidas</translation>
    </message>
    <message numerus="yes">
        <source>The client does not read its replies: %n byte(s) cannot be sent.</source>
        <translation>
            <numerusform>O cliente não lê as respostas: %n byte não pode ser enviado.</numerusform>
            <numerusform>O cliente não lê as respostas: %n bytes não podem ser enviados.</numerusform>
        </translation>
    </message>
    <message>
        <source>Its receive window is full, so TCP makes the server wait. If the client closes now, the system resets the connection.</source>
        <translation>A janela de recepção dele está cheia, por isso o TCP faz o servidor esperar. Se o cliente fechar agora, o sistema interrompe a conexão.</translation>
    </message>
    <message>
        <source>Read the reply to each message.</source>
        <translation>Leia a resposta a cada mensagem.</translation>
    </message>
    <message>
        <source>Several replies in one</source>
        <translation>Respostas grudadas</translation>
    </message>
    <message numerus="yes">
        <source>%n replies were sent together: one recv() gets them as one text.</source>
        <translation>
            <numerusform>%n resposta foi enviada junto com outra: um recv() as recebe como um texto só.</numerusform>
            <numerusform>%n respostas foram enviadas juntas: um recv() as recebe como um texto só.</numerusform>
        </translation>
    </message>
    <message>
        <source>A reply without a header has no visible end. TCP keeps no boundaries between replies.</source>
        <translation>Uma resposta sem cabeçalho não mostra onde termina. O TCP não guarda divisões entre as respostas.</translation>
    </message>
    <message>
        <source>Wait for each reply before you send the next message, or give replies a header too.</source>
        <translation>Espere cada resposta antes de enviar a próxima mensagem, ou ponha cabeçalho nas respostas também.</translation>
    </message>
    <message>
        <source>A reply with a header</source>
        <translation>Uma resposta com cabeçalho</translation>
    </message>
    <message numerus="yes">
        <source>The server&apos;s replies have a header of %n byte(s), but plain text was expected.</source>
        <translation>
            <numerusform>As respostas do servidor têm um cabeçalho de %n byte, mas se esperava só o texto.</numerusform>
            <numerusform>As respostas do servidor têm um cabeçalho de %n bytes, mas se esperava só o texto.</numerusform>
        </translation>
    </message>
    <message>
        <source>The digits and spaces of the header are shown as part of the reply.</source>
        <translation>Os algarismos e espaços do cabeçalho aparecem como parte da resposta.</translation>
    </message>
    <message>
        <source>Make the client read a header before each reply (--reply framed).</source>
        <translation>Faça o cliente ler um cabeçalho antes de cada resposta (--reply framed).</translation>
    </message>
    <message>
        <source>A reply without a header</source>
        <translation>Uma resposta sem cabeçalho</translation>
    </message>
    <message>
        <source>The reply is plain text, but a header was expected: “%1”.</source>
        <translation>A resposta é só texto, mas se esperava um cabeçalho: “%1”.</translation>
    </message>
    <message>
        <source>A client that reads a header first takes the beginning of the text for a length.</source>
        <translation>Um cliente que lê primeiro um cabeçalho confunde o começo do texto com um tamanho.</translation>
    </message>
    <message>
        <source>Read the reply without a header (--reply text), or make the server send one.</source>
        <translation>Leia a resposta sem cabeçalho (--reply text) ou faça o servidor enviar um.</translation>
    </message>
    <message>
        <source>No reply to message %1</source>
        <translation>Sem resposta à mensagem %1</translation>
    </message>
    <message>
        <source>The reply to message %1 did not arrive in time. Does the server reply to each message?</source>
        <translation>A resposta à mensagem %1 não chegou a tempo. O servidor responde a cada mensagem?</translation>
    </message>
    <message>
        <source>The server may send no replies, or still be waiting for the rest of the message.</source>
        <translation>Talvez o servidor não envie respostas, ou ainda espere o resto da mensagem.</translation>
    </message>
    <message>
        <source>Make the server reply to each message, or tell the client not to wait (--reply none).</source>
        <translation>Faça o servidor responder a cada mensagem ou diga ao cliente que não espere (--reply none).</translation>
    </message>
    <message>
        <source>An unexpected reply</source>
        <translation>Uma resposta inesperada</translation>
    </message>
    <message>
        <source>This arrived when no reply was expected.</source>
        <translation>Isto chegou quando não se esperava resposta.</translation>
    </message>
    <message>
        <source>Some servers send a greeting, forward messages from other clients, or reply twice.</source>
        <translation>Alguns servidores mandam uma saudação, repassam mensagens de outros clientes ou respondem duas vezes.</translation>
    </message>
    <message>
        <source>A reply too long to be sent</source>
        <translation>Uma resposta longa demais para ser enviada</translation>
    </message>
    <message>
        <source>No server listens on this address, but one listens on %1, on the same port.</source>
        <translation>Nenhum servidor escuta neste endereço, mas há um que escuta em %1, na mesma porta.</translation>
    </message>
    <message>
        <source>A server that listens on one address of a computer does not get connections to another one.</source>
        <translation>Um servidor que escuta em um endereço do computador não recebe conexões feitas a outro.</translation>
    </message>
    <message>
        <source>Connect to that address, or make the server listen on all of them (0.0.0.0).</source>
        <translation>Conecte-se a esse endereço ou faça o servidor escutar em todos (0.0.0.0).</translation>
    </message>
    <message>
        <source>The reply is too long for its header, or it repeats the message too often, so it was not sent.</source>
        <translation>A resposta é longa demais para o cabeçalho, ou repete a mensagem vezes demais, por isso não foi enviada.</translation>
    </message>
    <message>
        <source>Use a larger header, a shorter reply, or {msg} less often.</source>
        <translation>Use um cabeçalho maior, uma resposta mais curta ou menos {msg}.</translation>
    </message>
</context>
<context>
    <name>Predefined</name>
    <message>
        <source>Hello, world!</source>
        <extracomment>a message that the client sends in the demonstration</extracomment>
        <translation>Olá, mundo!</translation>
    </message>
    <message>
        <source>How are you, server?</source>
        <extracomment>a message that the client sends in the demonstration; the Portuguese one shows accents</extracomment>
        <translation>Tudo bem aí, servidor?</translation>
    </message>
    <message>
        <source>See you soon!</source>
        <extracomment>a message that the client sends in the demonstration</extracomment>
        <translation>Até logo!</translation>
    </message>
</context>
<context>
    <name>Provoked</name>
    <message>
        <source>Provoked: this reply was delayed.</source>
        <translation>Provocado: esta resposta foi atrasada.</translation>
    </message>
    <message>
        <source>Provoked: the server does not reply to this message.</source>
        <translation>Provocado: o servidor não responde a esta mensagem.</translation>
    </message>
    <message>
        <source>Provoked: the reply was sent byte by byte. A client that expects one recv() to return a whole reply gets only a part of it.</source>
        <translation>Provocado: a resposta foi enviada byte a byte. Um cliente que espera a resposta inteira em um recv() recebe só uma parte dela.</translation>
    </message>
    <message>
        <source>Provoked: the reply was sent twice.</source>
        <translation>Provocado: a resposta foi enviada duas vezes.</translation>
    </message>
    <message>
        <source>Provoked: the server reset the connection instead of replying.</source>
        <translation>Provocado: o servidor interrompeu a conexão em vez de responder.</translation>
    </message>
    <message>
        <source>Provoked: the server refuses every connection.</source>
        <translation>Provocado: o servidor recusa todas as conexões.</translation>
    </message>
    <message>
        <source>Provoked: the system acknowledged these bytes at once, instead of together with the reply.</source>
        <translation>Provocado: o sistema confirmou estes bytes na hora, e não junto com a resposta.</translation>
    </message>
    <message>
        <source>Provoked: header and body were written separately, so the server may read one before the other.</source>
        <translation>Provocado: cabeçalho e corpo foram escritos separadamente, então o servidor pode ler um antes do outro.</translation>
    </message>
    <message>
        <source>Provoked: small writes may be delayed (Nagle&apos;s algorithm): the system may keep them until earlier data is acknowledged.</source>
        <translation>Provocado: escritas pequenas podem atrasar (algoritmo de Nagle): o sistema pode guardá-las até que os dados anteriores sejam confirmados.</translation>
    </message>
    <message>
        <source>Provoked: the header counts characters instead of bytes, which is too few for this text.</source>
        <translation>Provocado: o cabeçalho conta caracteres em vez de bytes, o que é pouco para este texto.</translation>
    </message>
    <message>
        <source>Provoked: the size of the header differs from what the server expects.</source>
        <translation>Provocado: o tamanho do cabeçalho é diferente do que o servidor espera.</translation>
    </message>
    <message>
        <source>Provoked: only the first part of this message was sent. The server waits for the rest.</source>
        <translation>Provocado: só a primeira parte desta mensagem foi enviada. O servidor espera o resto.</translation>
    </message>
</context>
<context>
    <name>PythonScript</name>
    <message>
        <source>en</source>
        <extracomment>the language of the comments in Python programs: en or pt</extracomment>
        <translation>pt</translation>
    </message>
</context>
<context>
    <name>Recording</name>
    <message>
        <source>it is not a regular file</source>
        <translation>não é um arquivo comum</translation>
    </message>
    <message>
        <source>the program at the other end of the pipe does not read</source>
        <translation>o programa na outra ponta do pipe não está lendo</translation>
    </message>
    <message>
        <source>%1 is a recording already and was kept. Choose another file, or add --replace to replace it.</source>
        <translation>%1 já é uma gravação e foi mantido. Escolha outro arquivo ou acrescente --replace para substituí-lo.</translation>
    </message>
    <message>
        <source>%1 exists and is not a recording, so it was kept. Choose another file.</source>
        <translation>%1 já existe e não é uma gravação, por isso foi mantido. Escolha outro arquivo.</translation>
    </message>
    <message>
        <source>Another recording is being written to %1. Stop that one first, or choose another file.</source>
        <translation>Outra gravação está em andamento em %1. Pare essa gravação primeiro ou escolha outro arquivo.</translation>
    </message>
    <message>
        <source>%1 is a pipe that no program reads. Start the program that reads it first, or choose a file.</source>
        <translation>%1 é um pipe que nenhum programa está lendo. Inicie primeiro o programa que o lê ou escolha um arquivo.</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2. Choose another file or folder.</source>
        <translation>Não é possível gravar em %1: %2. Escolha outro arquivo ou outra pasta.</translation>
    </message>
</context>
<context>
    <name>SequenceCanvas</name>
    <message>
        <source>%1 of silence</source>
        <extracomment>time cut out of the diagram</extracomment>
        <translation>%1 de silêncio</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Servidor</translation>
    </message>
</context>
<context>
    <name>SequenceModel</name>
    <message numerus="yes">
        <source>%n connection(s)</source>
        <translation>
            <numerusform>%n conexão</numerusform>
            <numerusform>%n conexões</numerusform>
        </translation>
    </message>
    <message>
        <source>Listening on %1</source>
        <translation>Escutando em %1</translation>
    </message>
    <message>
        <source>The server has stopped</source>
        <translation>O servidor parou</translation>
    </message>
    <message>
        <source>%1 connects</source>
        <translation>%1 se conecta</translation>
    </message>
    <message>
        <source>Both sides close the connection</source>
        <translation>Os dois lados fecham a conexão</translation>
    </message>
    <message>
        <source>The connection is lost</source>
        <translation>A conexão é perdida</translation>
    </message>
    <message>
        <source>The client closes the connection</source>
        <translation>O cliente fecha a conexão</translation>
    </message>
    <message>
        <source>The server closes the connection</source>
        <translation>O servidor fecha a conexão</translation>
    </message>
    <message>
        <source>No connection to %1</source>
        <translation>Sem conexão com %1</translation>
    </message>
    <message>
        <source>SYN, SYN-ACK, ACK</source>
        <translation>SYN, SYN-ACK, ACK</translation>
    </message>
    <message>
        <source>goodbye</source>
        <translation>despedida</translation>
    </message>
    <message>
        <source>message %1</source>
        <translation>mensagem %1</translation>
    </message>
    <message>
        <source>✓ round trip %1</source>
        <translation>✓ ida e volta em %1</translation>
    </message>
    <message>
        <source>✓ sent after %1</source>
        <translation>✓ enviada após %1</translation>
    </message>
    <message>
        <source>RST</source>
        <extracomment>the TCP segment that resets a connection</extracomment>
        <translation>RST</translation>
    </message>
    <message>
        <source>FIN</source>
        <extracomment>the TCP segment that closes one direction of a connection</extracomment>
        <translation>FIN</translation>
    </message>
    <message>
        <source>after the goodbye</source>
        <translation>depois da despedida</translation>
    </message>
    <message>
        <source>without a goodbye</source>
        <translation>sem despedida</translation>
    </message>
    <message>
        <source>time-out</source>
        <translation>tempo esgotado</translation>
    </message>
    <message>
        <source>client → server</source>
        <translation>cliente → servidor</translation>
    </message>
    <message>
        <source>at the client</source>
        <translation>no cliente</translation>
    </message>
    <message>
        <source>server → client</source>
        <translation>servidor → cliente</translation>
    </message>
    <message>
        <source>at the server</source>
        <translation>no servidor</translation>
    </message>
    <message>
        <source>client ↔ server</source>
        <translation>cliente ↔ servidor</translation>
    </message>
    <message>
        <source>The disconnect word: both programs now know that the conversation is over.</source>
        <translation>A palavra de desconexão: os dois programas agora sabem que a conversa acabou.</translation>
    </message>
    <message>
        <source>no address</source>
        <extracomment>where an address belongs: this client of a Unix-domain socket has none</extracomment>
        <translation>sem endereço</translation>
    </message>
    <message>
        <source>A program on this computer connects</source>
        <translation>Um programa deste computador se conecta</translation>
    </message>
    <message>
        <source>without a handshake</source>
        <extracomment>SYN, SYN-ACK, ACK: the three segments of TCP&apos;s handshake, which opens a connection</extracomment>
        <translation>sem handshake</translation>
    </message>
    <message>
        <source>The client resets the connection</source>
        <translation>O cliente interrompe a conexão</translation>
    </message>
    <message>
        <source>The server resets the connection</source>
        <translation>O servidor interrompe a conexão</translation>
    </message>
    <message>
        <source>… waiting for the reply</source>
        <translation>… esperando a resposta</translation>
    </message>
    <message>
        <source>no reply expected</source>
        <translation>sem resposta prevista</translation>
    </message>
    <message>
        <source>✗ no reply</source>
        <translation>✗ sem resposta</translation>
    </message>
    <message>
        <source>reply to message %1</source>
        <translation>resposta à mensagem %1</translation>
    </message>
    <message>
        <source>Both programs are on this computer, so the system joins their two sockets directly. Nothing goes over a network: there is no handshake, and no port.</source>
        <translation>Os dois programas estão neste computador, e por isso o sistema liga os dois sockets diretamente. Nada passa pela rede: não há handshake nem porta.</translation>
    </message>
    <message>
        <source>The client&apos;s system asks (SYN), the server&apos;s system agrees (SYN-ACK), and the client&apos;s system confirms (ACK). Only then do the two programs learn of the connection.</source>
        <translation>O sistema do cliente pede (SYN), o do servidor aceita (SYN-ACK) e o do cliente confirma (ACK). Só então os dois programas ficam sabendo da conexão.</translation>
    </message>
    <message>
        <source>A program was ended, or closed without reading everything that it had received. The system tells the other program, as TCP does with a reset.</source>
        <translation>Um programa foi encerrado, ou fechou sem ler tudo o que tinha recebido. O sistema avisa o outro programa, como o TCP faz com um reset.</translation>
    </message>
    <message>
        <source>A reset (RST) ends both directions at once; data still on its way is lost. It is sent when a program is ended, or closes without reading everything.</source>
        <translation>Um reset (RST) encerra os dois sentidos de uma vez; os dados ainda a caminho se perdem. Ele é enviado quando um programa é encerrado, ou fecha sem ler tudo.</translation>
    </message>
    <message>
        <source>Closing sends a FIN: no more data will come from this side. Data sent before still arrives.</source>
        <translation>Fechar envia um FIN: não virão mais dados deste lado. O que já foi enviado ainda chega.</translation>
    </message>
    <message>
        <source>Closing tells the peer that no more data will come. Data sent before still arrives.</source>
        <translation>Fechar avisa o par de que não virão mais dados. O que já foi enviado ainda chega.</translation>
    </message>
</context>
<context>
    <name>Terminal</name>
    <message>
        <source>Standard output cannot be written: %1. Nothing more is printed, and the exit code will be 1. Send the output to another place.</source>
        <translation>Não é possível escrever na saída padrão: %1. Nada mais será impresso, e o código de saída será 1. Envie a saída para outro lugar.</translation>
    </message>
</context>
<context>
    <name>ThreadWords</name>
    <message numerus="yes">
        <source>This thread serves all connections, one after the other; %n so far.</source>
        <translation>
            <numerusform>Esta thread atende todas as conexões, uma depois da outra; %n até agora.</numerusform>
            <numerusform>Esta thread atende todas as conexões, uma depois da outra; %n até agora.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This thread serves only connection %1. It ran %n time(s), about %2 in all, and waits the rest of the time.</source>
        <translation>
            <numerusform>Esta thread atende só a conexão %1. Ela rodou %n vez, cerca de %2 ao todo; no resto do tempo, espera.</numerusform>
            <numerusform>Esta thread atende só a conexão %1. Ela rodou %n vezes, cerca de %2 ao todo; no resto do tempo, espera.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This thread served only connection %1. It ran %n time(s), about %2 in all, and waited the rest of the time.</source>
        <translation>
            <numerusform>Esta thread atendeu só a conexão %1. Ela rodou %n vez, cerca de %2 ao todo; no resto do tempo, esperou.</numerusform>
            <numerusform>Esta thread atendeu só a conexão %1. Ela rodou %n vezes, cerca de %2 ao todo; no resto do tempo, esperou.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This thread owns the client&apos;s socket, so that a busy window never delays it. It ran %n time(s), about %1 in all, and waits the rest of the time.</source>
        <translation>
            <numerusform>Esta thread cuida do soquete do cliente, para que uma janela ocupada nunca o atrase. Ela rodou %n vez, cerca de %1 ao todo; no resto do tempo, espera.</numerusform>
            <numerusform>Esta thread cuida do soquete do cliente, para que uma janela ocupada nunca o atrase. Ela rodou %n vezes, cerca de %1 ao todo; no resto do tempo, espera.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This thread ran %n time(s), about %1 in all.</source>
        <translation>
            <numerusform>Esta thread rodou %n vez, cerca de %1 ao todo.</numerusform>
            <numerusform>Esta thread rodou %n vezes, cerca de %1 ao todo.</numerusform>
        </translation>
    </message>
    <message>
        <source>window</source>
        <extracomment>name of the thread in which the window runs</extracomment>
        <translation>janela</translation>
    </message>
    <message>
        <source>unnamed thread</source>
        <translation>thread sem nome</translation>
    </message>
    <message>
        <source>thread %1 · core %2</source>
        <extracomment>the operating system&apos;s number of a thread, and of the processor core it ran on</extracomment>
        <translation>thread %1 · núcleo %2</translation>
    </message>
    <message>
        <source>thread %1</source>
        <translation>thread %1</translation>
    </message>
    <message>
        <source>core %1</source>
        <translation>núcleo %1</translation>
    </message>
    <message>
        <source>The operating system knows it as thread %1.</source>
        <translation>O sistema operacional a conhece como thread %1.</translation>
    </message>
    <message>
        <source>Its last event was recorded on processor core %1.</source>
        <translation>O último evento dela foi registrado no núcleo %1 do processador.</translation>
    </message>
    <message>
        <source>It has finished.</source>
        <translation>Ela já terminou.</translation>
    </message>
    <message>
        <source>Connection %1 waits its turn: the server serves one at a time.</source>
        <translation>A conexão %1 espera a vez: o servidor atende uma de cada vez.</translation>
    </message>
    <message>
        <source>Connected to %1.</source>
        <translation>Conectado a %1.</translation>
    </message>
    <message>
        <source>Read %1 from the socket.</source>
        <translation>Leu %1 do soquete.</translation>
    </message>
    <message>
        <source>Wrote %1 to the socket.</source>
        <translation>Escreveu %1 no soquete.</translation>
    </message>
    <message>
        <source>Message received: %1</source>
        <translation>Mensagem recebida: %1</translation>
    </message>
    <message>
        <source>Message sent: %1</source>
        <translation>Mensagem enviada: %1</translation>
    </message>
    <message>
        <source>The connection ended: %1.</source>
        <translation>A conexão terminou: %1.</translation>
    </message>
    <message>
        <source>The server stopped.</source>
        <translation>O servidor parou.</translation>
    </message>
    <message>
        <source>This thread shows the window. It records no events, so its lane is empty; no socket waits for it.</source>
        <translation>Esta thread mostra a janela. Ela não registra eventos, por isso a faixa dela fica vazia; nenhum soquete espera por ela.</translation>
    </message>
    <message numerus="yes">
        <source>This thread only accepts: %n connection(s) so far, each handed over to its own thread.</source>
        <translation>
            <numerusform>Esta thread só aceita conexões: %n até agora, entregue a uma thread só dela.</numerusform>
            <numerusform>Esta thread só aceita conexões: %n até agora, cada uma entregue a uma thread só dela.</numerusform>
        </translation>
    </message>
    <message>
        <source>The server started listening at %1.</source>
        <translation>O servidor começou a escutar em %1.</translation>
    </message>
    <message>
        <source>The server started listening on port %1.</source>
        <translation>O servidor começou a escutar na porta %1.</translation>
    </message>
    <message>
        <source>It is the turn of connection %1: the single thread for all connections serves it.</source>
        <translation>Chegou a vez da conexão %1: a única thread, que atende todas as conexões, passa a atendê-la.</translation>
    </message>
    <message>
        <source>Connection %1, from a program on this computer, was accepted at %2 and got its own thread.</source>
        <translation>A conexão %1, de um programa deste computador, foi aceita em %2 e ganhou uma thread só dela.</translation>
    </message>
    <message>
        <source>Connection %1 from %2 was accepted and got its own thread.</source>
        <translation>A conexão %1, de %2, foi aceita e ganhou uma thread só dela.</translation>
    </message>
    <message>
        <source>finished</source>
        <extracomment>of a thread</extracomment>
        <translation>terminada</translation>
    </message>
    <message>
        <source>Reply received: %1</source>
        <translation>Resposta recebida: %1</translation>
    </message>
    <message>
        <source>Reply sent: %1</source>
        <translation>Resposta enviada: %1</translation>
    </message>
</context>
<context>
    <name>UdpSummary</name>
    <message>
        <source>Sent: %1</source>
        <translation>Enviados: %1</translation>
    </message>
    <message>
        <source>arrived: %1</source>
        <translation>chegaram: %1</translation>
    </message>
    <message>
        <source>lost: none</source>
        <translation>perdidos: nenhum</translation>
    </message>
    <message>
        <source>lost: %1 (%2)</source>
        <translation>perdidos: %1 (%2)</translation>
    </message>
    <message>
        <source>out of order: %1</source>
        <translation>chegaram fora de ordem: %1</translation>
    </message>
    <message>
        <source>arrived twice: %1</source>
        <translation>chegaram duas vezes: %1</translation>
    </message>
    <message>
        <source>TCP would have noticed the missing acknowledgements, and sent the lost data again until it arrived: %1.</source>
        <translation>O TCP teria notado que faltavam confirmações e reenviado o que se perdeu até chegar: %1.</translation>
    </message>
    <message numerus="yes">
        <source>It would have kept early data until %n late datagram(s) arrived, and delivered everything in order.</source>
        <translation>
            <numerusform>Teria guardado o que chegou cedo até chegar %n datagrama atrasado, e entregue tudo em ordem.</numerusform>
            <numerusform>Teria guardado o que chegou cedo até chegarem %n datagramas atrasados, e entregue tudo em ordem.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It would have recognised %n duplicate(s) by the position in the stream, and dropped the copies.</source>
        <translation>
            <numerusform>Teria reconhecido %n datagrama repetido pela posição no fluxo e descartado a cópia.</numerusform>
            <numerusform>Teria reconhecido %n datagramas repetidos pela posição no fluxo e descartado as cópias.</numerusform>
        </translation>
    </message>
    <message>
        <source>This time TCP would have had nothing to repair: everything arrived once and in order. UDP does not guarantee that; turn on loss or reordering.</source>
        <translation>Desta vez o TCP não teria nada a corrigir: tudo chegou uma única vez e em ordem. O UDP não garante isso; ligue a perda ou a reordenação.</translation>
    </message>
    <message>
        <source>In return, TCP keeps sequence numbers, timers and buffers, and early data has to wait. A program that uses UDP does without, or does it itself.</source>
        <translation>Em troca, o TCP mantém números de sequência, temporizadores e buffers, e o que chega cedo tem de esperar. Um programa que usa UDP fica sem isso, ou faz isso por conta própria.</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Port %1 is already in use on %2. Choose another port, or stop the program that uses it. A program that has just ended may hold its port for another minute.</source>
        <translation>A porta %1 já está em uso em %2. Escolha outra porta ou encerre o programa que a usa. Um programa que acabou de terminar pode segurar a porta por mais um minuto.</translation>
    </message>
    <message>
        <source>The server could not listen on %1, port %2: %3.</source>
        <translation>O servidor não conseguiu escutar em %1, porta %2: %3.</translation>
    </message>
    <message>
        <source>silent for too long</source>
        <translation>ficou em silêncio por tempo demais</translation>
    </message>
    <message>
        <source>too many connections</source>
        <translation>conexões demais</translation>
    </message>
    <message>
        <source>server stopped</source>
        <translation>o servidor parou</translation>
    </message>
    <message>
        <source>port in use</source>
        <translation>porta em uso</translation>
    </message>
    <message>
        <source>not an address of this computer</source>
        <translation>não é um endereço deste computador</translation>
    </message>
    <message>
        <source>not permitted</source>
        <translation>sem permissão</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>recusada</translation>
    </message>
    <message>
        <source>timed out</source>
        <translation>tempo esgotado</translation>
    </message>
    <message>
        <source>unknown host</source>
        <translation>host desconhecido</translation>
    </message>
    <message>
        <source>network unreachable</source>
        <translation>rede inacessível</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>cancelado</translation>
    </message>
    <message>
        <source>system limit reached</source>
        <translation>limite do sistema atingido</translation>
    </message>
    <message>
        <source>recording failed</source>
        <translation>a gravação falhou</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>falhou</translation>
    </message>
    <message>
        <source>The attempt to connect to %1, port %2, was cancelled.</source>
        <translation>A tentativa de conexão com %1, porta %2, foi cancelada.</translation>
    </message>
    <message>
        <source>The connection to %1, port %2, failed: %3.</source>
        <translation>A conexão com %1, porta %2, falhou: %3.</translation>
    </message>
    <message>
        <source>%1 µs</source>
        <extracomment>microseconds</extracomment>
        <translation>%1 µs</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <extracomment>milliseconds</extracomment>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <extracomment>seconds</extracomment>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 B</source>
        <extracomment>bytes</extracomment>
        <translation>%1 B</translation>
    </message>
    <message>
        <source>Another server already listens at %1. Choose another file, or stop that server.</source>
        <translation>Outro servidor já escuta em %1. Escolha outro arquivo ou pare esse servidor.</translation>
    </message>
    <message>
        <source>The server could not listen at %1: %2.</source>
        <translation>O servidor não conseguiu escutar em %1: %2.</translation>
    </message>
    <message>
        <source>The attempt to connect to %1 was cancelled.</source>
        <translation>A tentativa de conexão com %1 foi cancelada.</translation>
    </message>
    <message>
        <source>The connection to %1 failed: %2.</source>
        <translation>A conexão com %1 falhou: %2.</translation>
    </message>
    <message>
        <source>Port %1 is already in use on %2 by the program %3. Choose another port, or stop that program.</source>
        <translation>A porta %1 já está em uso em %2 pelo programa %3. Escolha outra porta ou encerre esse programa.</translation>
    </message>
    <message>
        <source>not a socket</source>
        <translation>não é um soquete</translation>
    </message>
    <message>
        <source>path too long</source>
        <translation>caminho comprido demais</translation>
    </message>
    <message>
        <source>the client said goodbye</source>
        <translation>o cliente se despediu</translation>
    </message>
    <message>
        <source>closed by the client</source>
        <translation>o cliente fechou a conexão</translation>
    </message>
    <message>
        <source>closed by this program</source>
        <translation>este programa fechou a conexão</translation>
    </message>
    <message>
        <source>connection reset</source>
        <translation>conexão interrompida (reset)</translation>
    </message>
    <message>
        <source>message not completed in time</source>
        <translation>a mensagem não se completou a tempo</translation>
    </message>
    <message>
        <source>replies not read</source>
        <translation>respostas não lidas</translation>
    </message>
    <message>
        <source>broke the protocol</source>
        <translation>quebrou o protocolo</translation>
    </message>
    <message>
        <source>closed by the target server</source>
        <translation>o servidor de destino fechou a conexão</translation>
    </message>
    <message>
        <source>connection reset by the target server</source>
        <translation>conexão interrompida (reset) pelo servidor de destino</translation>
    </message>
    <message>
        <source>no server listens there any more</source>
        <translation>nenhum servidor escuta mais ali</translation>
    </message>
    <message>
        <source>target is this server</source>
        <translation>o destino é este servidor</translation>
    </message>
    <message>
        <source>The file %1 cannot be created because its folder does not exist. Choose a folder that exists.</source>
        <translation>Não é possível criar o arquivo %1, porque a pasta dele não existe. Escolha uma pasta que exista.</translation>
    </message>
    <message>
        <source>The system does not allow this program to create or use the file %1. Choose a folder with write permission.</source>
        <translation>O sistema não permite que este programa crie ou use o arquivo %1. Escolha uma pasta em que você possa gravar.</translation>
    </message>
    <message>
        <source>No server listens at %1 any more: the program that created this file ended without removing it. Replace the file (on the command line: --replace), or choose another one.</source>
        <translation>Nenhum servidor escuta mais em %1: o programa que criou esse arquivo terminou sem apagá-lo. Substitua o arquivo (na linha de comando: --replace) ou escolha outro.</translation>
    </message>
    <message>
        <source>The file %1 already exists and is not a socket, so it was not replaced. Choose another name.</source>
        <translation>O arquivo %1 já existe e não é um soquete, por isso não foi substituído. Escolha outro nome.</translation>
    </message>
    <message>
        <source>No server listens at %1: the file does not exist. Start the server first, which creates the file, and check that server and client use the same one.</source>
        <translation>Nenhum servidor escuta em %1: o arquivo não existe. Inicie primeiro o servidor, que cria o arquivo, e confira se servidor e cliente usam o mesmo.</translation>
    </message>
    <message>
        <source>No server listens at %1 any more: the server that created this file has ended. Start it again first.</source>
        <translation>Nenhum servidor escuta mais em %1: o servidor que criou esse arquivo já terminou. Inicie-o de novo primeiro.</translation>
    </message>
    <message>
        <source>%1 is not a socket, so no server listens there. Check that server and client use the same file.</source>
        <translation>%1 não é um soquete, portanto nenhum servidor escuta ali. Confira se servidor e cliente usam o mesmo arquivo.</translation>
    </message>
    <message>
        <source>The system does not allow this program to use the socket %1: it belongs to the user who started the server. Run server and client as the same user.</source>
        <translation>O sistema não permite que este programa use o soquete %1: ele pertence ao usuário que iniciou o servidor. Execute servidor e cliente com o mesmo usuário.</translation>
    </message>
    <message>
        <source>The server at %1 did not accept the connection in time: too many clients are waiting. Stop some of them, or restart the server.</source>
        <translation>O servidor em %1 não aceitou a conexão a tempo: há clientes demais esperando. Encerre alguns ou reinicie o servidor.</translation>
    </message>
    <message>
        <source>The path %1 is too long for a socket: the system allows at most %2 bytes, and this one has %3. Choose a shorter path.</source>
        <translation>O caminho %1 é comprido demais para um soquete: o sistema aceita no máximo %2 bytes, e este tem %3. Escolha um caminho mais curto.</translation>
    </message>
    <message>
        <source>A client was refused: the server has reached its limit of connections. Wait until one ends, or raise the limit with --max-connections.</source>
        <translation>Um cliente foi recusado: o servidor chegou ao limite de conexões. Espere alguma terminar ou aumente o limite com --max-connections.</translation>
    </message>
    <message numerus="yes">
        <source>Port %1 on %2 is held for another %n second(s) by a connection that has ended (TIME_WAIT). Wait, or choose another port. In Python: server.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1).</source>
        <translation>
            <numerusform>A porta %1 em %2 fica presa por mais %n segundo a uma conexão que já terminou (TIME_WAIT). Espere ou escolha outra porta. Em Python: server.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1).</numerusform>
            <numerusform>A porta %1 em %2 fica presa por mais %n segundos a uma conexão que já terminou (TIME_WAIT). Espere ou escolha outra porta. Em Python: server.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1).</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is not an address of this computer, so no server can listen on it. Choose one of this computer&apos;s addresses, such as 127.0.0.1.</source>
        <translation>%1 não é um endereço deste computador, portanto nenhum servidor pode escutar nele. Escolha um dos endereços deste computador, como 127.0.0.1.</translation>
    </message>
    <message>
        <source>The system does not allow this program to listen on port %1. Ports below 1024 are reserved for the administrator. Choose a higher one, such as 5050.</source>
        <translation>O sistema não permite que este programa escute na porta %1. As portas abaixo de 1024 são reservadas ao administrador. Escolha uma mais alta, como 5050.</translation>
    </message>
    <message>
        <source>you said goodbye (disconnect word)</source>
        <translation>você se despediu (palavra de desconexão)</translation>
    </message>
    <message>
        <source>closed by the server</source>
        <translation>o servidor fechou a conexão</translation>
    </message>
    <message>
        <source>Provoked: %1 was refused because “Refuse connections” is on.</source>
        <translation>Provocado: %1 foi recusado porque “Recusar conexões” está ligado.</translation>
    </message>
    <message>
        <source>%1 refused the connection: no server listens on port %2 there. Start the server first, and check that server and client use the same port.</source>
        <translation>%1 recusou a conexão: nenhum servidor escuta na porta %2 de lá. Inicie primeiro o servidor e confira se servidor e cliente usam a mesma porta.</translation>
    </message>
    <message>
        <source>%1 did not respond on port %2 in time. Check the address. A firewall may also be dropping the connection.</source>
        <translation>%1 não respondeu a tempo na porta %2. Confira o endereço. Também pode ser que um firewall esteja bloqueando a conexão.</translation>
    </message>
    <message>
        <source>The name “%1” could not be resolved to an address. Check its spelling, or use an address, such as 127.0.0.1.</source>
        <translation>Não foi possível encontrar o endereço do nome “%1”. Confira a grafia ou use um endereço, como 127.0.0.1.</translation>
    </message>
    <message>
        <source>There is no route from this computer to %1. Check the address and the network connection.</source>
        <translation>Não há rota deste computador até %1. Confira o endereço e a conexão de rede.</translation>
    </message>
    <message>
        <source>%1 was refused: the server has reached its limit of connections. Wait until one ends, or raise the limit with --max-connections.</source>
        <translation>%1 foi recusado: o servidor chegou ao limite de conexões. Espere alguma terminar ou aumente o limite com --max-connections.</translation>
    </message>
    <message>
        <source>The system has no descriptors or threads left for another connection (%1). The server accepts connections again as soon as some are free.</source>
        <translation>O sistema não tem mais descritores ou threads para outra conexão (%1). O servidor volta a aceitar conexões assim que houver algum livre.</translation>
    </message>
    <message>
        <source>The recording ended early: %1. What was written before can be opened.</source>
        <translation>A gravação terminou antes da hora: %1. O que foi gravado até ali pode ser aberto.</translation>
    </message>
    <message>
        <source>%1, port %2, is this server itself: whatever it relays would come back to it forever. Relay to the port of your own server instead.</source>
        <translation>%1, porta %2, é este mesmo servidor: o que ele repassasse voltaria para ele sem parar. Repasse para a porta do seu próprio servidor.</translation>
    </message>
    <message>
        <source>It contains a character that the encoding %1 cannot represent.</source>
        <translation>Há um caractere que não existe na codificação %1.</translation>
    </message>
    <message>
        <source>It is too long: its length has more digits than fit a header of %1 bytes.</source>
        <translation>O texto é longo demais: o tamanho dele tem mais algarismos do que cabem em um cabeçalho de %1 bytes.</translation>
    </message>
    <message>
        <source>It is too long: the maximum is %1 bytes.</source>
        <translation>O texto é longo demais: o máximo são %1 bytes.</translation>
    </message>
    <message>
        <source>not read by the target server</source>
        <translation>o servidor de destino parou de ler</translation>
    </message>
    <message>
        <source>relays lead to each other</source>
        <translation>os servidores repassam um para o outro</translation>
    </message>
    <message>
        <source>Relaying to %1, port %2, leads back to this relay: the two would connect to each other forever. Relay to the port of your own server instead.</source>
        <translation>O repasse para %1, porta %2, volta para este mesmo servidor: os dois ficariam se conectando um ao outro para sempre. Repasse para a porta do seu próprio servidor.</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>There is no display to open a window on. Add --console to run in this terminal, as in: soquete demo --console</source>
        <translation>Não há tela para abrir uma janela. Acrescente --console para executar neste terminal, como em: soquete demo --console</translation>
    </message>
</context>
<context>
    <name>soquete::AddressPicker</name>
    <message>
        <source>this computer only</source>
        <translation>só este computador</translation>
    </message>
    <message>
        <source>this network (%1)</source>
        <translation>esta rede (%1)</translation>
    </message>
    <message>
        <source>this computer only, IPv6</source>
        <translation>só este computador, IPv6</translation>
    </message>
    <message>
        <source>every network</source>
        <translation>todas as redes</translation>
    </message>
    <message>
        <source>File on this computer (Unix-domain socket)</source>
        <translation>Arquivo neste computador (soquete de domínio Unix)</translation>
    </message>
</context>
<context>
    <name>soquete::BehaviourPicker</name>
    <message>
        <source>Tar&amp;get</source>
        <extracomment>the label before a relay&apos;s target</extracomment>
        <translation>&amp;Destino</translation>
    </message>
    <message>
        <source>host:port</source>
        <translation>host:porta</translation>
    </message>
    <message>
        <source>acknowledge</source>
        <extracomment>what the server does with a message</extracomment>
        <translation>confirmar</translation>
    </message>
    <message>
        <source>echo</source>
        <extracomment>what the server does with a message: sends it back</extracomment>
        <translation>eco</translation>
    </message>
    <message>
        <source>broadcast to the others</source>
        <extracomment>what the server does with a message</extracomment>
        <translation>enviar aos outros</translation>
    </message>
    <message>
        <source>by hand</source>
        <extracomment>what the server does with a message: a person replies</extracomment>
        <translation>à mão</translation>
    </message>
    <message>
        <source>nothing</source>
        <extracomment>what the server does with a message</extracomment>
        <translation>nada</translation>
    </message>
    <message>
        <source>relay to another server</source>
        <extracomment>what the server does with a message; the field for the other server follows</extracomment>
        <translation>repassar a outro servidor</translation>
    </message>
    <message>
        <source>Rep&amp;ly</source>
        <extracomment>the label before a choice of how the server replies</extracomment>
        <translation>Re&amp;sposta</translation>
    </message>
    <message>
        <source>How the server replies</source>
        <translation>Como o servidor responde</translation>
    </message>
    <message>
        <source>Server to relay to</source>
        <translation>Servidor para o qual repassar</translation>
    </message>
    <message>
        <source>The server keeps this choice until it stops. Stop it to change this.</source>
        <translation>O servidor mantém esta escolha até parar. Pare-o para mudar isso.</translation>
    </message>
    <message>
        <source>The server to which every client is relayed: its address or name, a colon, and its port, such as 127.0.0.1:5051. Start your own server there, and connect your client to this window.</source>
        <translation>O servidor ao qual cada cliente é repassado: o endereço ou o nome, dois-pontos e a porta, como 127.0.0.1:5051. Inicie ali o seu próprio servidor e conecte o seu cliente a esta janela.</translation>
    </message>
    <message>
        <source>Every message gets the same reply, so that the client knows that it has arrived.</source>
        <translation>Toda mensagem recebe a mesma resposta, e assim o cliente sabe que ela chegou.</translation>
    </message>
    <message>
        <source>Every message is sent back unchanged, so that the client can compare it with what it sent.</source>
        <translation>Toda mensagem volta como veio, e assim o cliente pode compará-la com o que enviou.</translation>
    </message>
    <message>
        <source>A chat: every message goes to all other clients, but not back to the sender. A client must be able to read at any time, not only after it has sent a message.</source>
        <translation>Um chat: toda mensagem vai para todos os outros clientes, mas não volta para quem a enviou. O cliente precisa conseguir ler a qualquer momento, não só depois de enviar.</translation>
    </message>
    <message>
        <source>You write each reply yourself, below. Meanwhile the client waits in recv(): reading blocks.</source>
        <translation>Você escreve cada resposta, abaixo. Enquanto isso, o cliente espera no recv(): a leitura bloqueia.</translation>
    </message>
    <message>
        <source>Messages are read but get no reply. A client that waits for one waits forever, unless it sets a timeout.</source>
        <translation>As mensagens são lidas, mas ficam sem resposta. Um cliente que espera por uma espera para sempre, a não ser que defina um tempo limite.</translation>
    </message>
    <message>
        <source>This window stands between your client and your server: it passes every byte on unchanged in both directions and shows it here.</source>
        <translation>Esta janela fica entre o seu cliente e o seu servidor: repassa cada byte sem mudança, nos dois sentidos, e o mostra aqui.</translation>
    </message>
</context>
<context>
    <name>soquete::ByteLegend</name>
    <message>
        <source>Header: length</source>
        <extracomment>legend: the digits in a header, which give the length of the body</extracomment>
        <translation>Cabeçalho: tamanho</translation>
    </message>
    <message>
        <source>Header: padding</source>
        <extracomment>legend: the spaces that fill a header</extracomment>
        <translation>Cabeçalho: preenchimento</translation>
    </message>
    <message>
        <source>Body: text</source>
        <translation>Corpo: texto</translation>
    </message>
    <message>
        <source>Not in a message</source>
        <translation>Fora de mensagem</translation>
    </message>
    <message>
        <source>One write</source>
        <translation>Uma escrita</translation>
    </message>
    <message>
        <source>One read</source>
        <translation>Uma leitura</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problema</translation>
    </message>
</context>
<context>
    <name>soquete::BytesView</name>
    <message>
        <source>%1 Reply to message %2</source>
        <extracomment>%1 is an arrow, %2 the number of the message</extracomment>
        <translation>%1 Resposta à mensagem %2</translation>
    </message>
    <message>
        <source>%1 Message %2</source>
        <translation>%1 Mensagem %2</translation>
    </message>
    <message>
        <source>Connection %1 · header: %2 · body: %3</source>
        <translation>Conexão %1 · cabeçalho: %2 · corpo: %3</translation>
    </message>
    <message>
        <source>Connection %1 · no header · body: %2</source>
        <translation>Conexão %1 · sem cabeçalho · corpo: %2</translation>
    </message>
    <message>
        <source>Connection %1 · %2</source>
        <translation>Conexão %1 · %2</translation>
    </message>
    <message>
        <source>Connection %1 · %2 · writes: %3</source>
        <translation>Conexão %1 · %2 · escritas: %3</translation>
    </message>
    <message>
        <source>Connection %1 · %2 · reads: %3</source>
        <translation>Conexão %1 · %2 · leituras: %3</translation>
    </message>
    <message>
        <source>✖ Cut off by the end of the connection: header %1/%2</source>
        <translation>✖ Interrompida pelo fim da conexão: cabeçalho %1/%2</translation>
    </message>
    <message>
        <source>✖ Cut off by the end of the connection: header %1/%2 · body %3/%4</source>
        <translation>✖ Interrompida pelo fim da conexão: cabeçalho %1/%2 · corpo %3/%4</translation>
    </message>
    <message>
        <source>The bytes of connection %1 are no longer kept. Choose a newer connection.</source>
        <translation>Os bytes da conexão %1 já não estão guardados. Escolha uma conexão mais recente.</translation>
    </message>
    <message numerus="yes">
        <source>“%1” (%2) takes %n byte(s): %3</source>
        <extracomment>%1 is a character, %2 its code point as U+00E7, %3 its bytes in hexadecimal</extracomment>
        <translation>
            <numerusform>“%1” (%2) ocupa %n byte: %3</numerusform>
            <numerusform>“%1” (%2) ocupa %n bytes: %3</numerusform>
        </translation>
    </message>
    <message>
        <source>Text</source>
        <extracomment>the heading of the decoded text</extracomment>
        <translation>Texto</translation>
    </message>
    <message>
        <source>Text, bytes %1 to %2 of %3</source>
        <translation>Texto, bytes %1 a %2 de %3</translation>
    </message>
    <message numerus="yes">
        <source>Only the first %n byte(s) were copied.</source>
        <translation>
            <numerusform>Só o primeiro byte foi copiado (%n).</numerusform>
            <numerusform>Só os primeiros %n bytes foram copiados.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copied %n byte(s).</source>
        <translation>
            <numerusform>%n byte copiado.</numerusform>
            <numerusform>%n bytes copiados.</numerusform>
        </translation>
    </message>
    <message>
        <source>Which bytes are shown</source>
        <translation>Quais bytes são mostrados</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar bytes</translation>
    </message>
    <message>
        <source>Copy as &amp;hexadecimal</source>
        <translation>Copiar como &amp;hexadecimal</translation>
    </message>
    <message>
        <source>Copy as a &amp;C array</source>
        <translation>Copiar como vetor em &amp;C</translation>
    </message>
    <message>
        <source>Copy as a &amp;Python bytes literal</source>
        <translation>Copiar como literal de bytes em &amp;Python</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>Selecionar &amp;tudo</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>No bytes yet. Start the server, connect a client and send a message: all its bytes appear here.</source>
        <translation>Nenhum byte ainda. Inicie o servidor, conecte um cliente e envie uma mensagem: todos os bytes dela aparecem aqui.</translation>
    </message>
    <message>
        <source>Nothing has been sent on connection %1 yet. Choose the received bytes above, or send something.</source>
        <translation>Nada foi enviado pela conexão %1 ainda. Escolha acima os bytes recebidos ou envie alguma coisa.</translation>
    </message>
    <message>
        <source>Nothing has been received on connection %1 yet. Choose the sent bytes above, or let the peer send something.</source>
        <translation>Nada foi recebido pela conexão %1 ainda. Escolha acima os bytes enviados ou espere o par enviar alguma coisa.</translation>
    </message>
    <message>
        <source>%1 Unexpected message</source>
        <translation>%1 Mensagem inesperada</translation>
    </message>
    <message>
        <source>◐ Receiving a message: header %1/%2</source>
        <translation>◐ Recebendo uma mensagem: cabeçalho %1/%2</translation>
    </message>
    <message>
        <source>◐ Receiving a message: header %1/%2 · body %3/%4</source>
        <translation>◐ Recebendo uma mensagem: cabeçalho %1/%2 · corpo %3/%4</translation>
    </message>
    <message>
        <source>Older bytes no longer kept: %1</source>
        <translation>Bytes mais antigos que já não estão guardados: %1</translation>
    </message>
    <message>
        <source>← All bytes received</source>
        <translation>← Todos os bytes recebidos</translation>
    </message>
    <message>
        <source>→ All bytes sent</source>
        <translation>→ Todos os bytes enviados</translation>
    </message>
    <message>
        <source>One message alone, or the whole stream in one direction. TCP only knows streams: the programs must find out where a message ends.</source>
        <translation>Uma só mensagem ou o fluxo inteiro em um sentido. O TCP só conhece fluxos: cabe aos programas descobrir onde termina cada mensagem.</translation>
    </message>
    <message>
        <source>Copy the selected bytes, or the message at the caret</source>
        <translation>Copia os bytes selecionados ou a mensagem em que está o cursor</translation>
    </message>
    <message>
        <source>The text of the body. Point at a character to see its bytes.</source>
        <translation>O texto do corpo. Aponte para um caractere para ver os bytes dele.</translation>
    </message>
    <message>
        <source>The byte %1 is not a character in the encoding of this text; “�” is shown instead.</source>
        <translation>O byte %1 não é um caractere na codificação deste texto; no lugar dele aparece “�”.</translation>
    </message>
    <message numerus="yes">
        <source>“%1” is one character of %2 code points and takes %n byte(s): %3</source>
        <translation>
            <numerusform>“%1” é um só caractere, com %2 pontos de código, e ocupa %n byte: %3</numerusform>
            <numerusform>“%1” é um só caractere, com %2 pontos de código, e ocupa %n bytes: %3</numerusform>
        </translation>
    </message>
    <message>
        <source>Byte %1 of %2 of the header: a digit of “%3”, the length of the body in bytes</source>
        <translation>Byte %1 de %2 do cabeçalho: um algarismo de “%3”, o tamanho do corpo em bytes</translation>
    </message>
    <message>
        <source>Byte %1 of %2 of the header: a space (20) that fills the header</source>
        <translation>Byte %1 de %2 do cabeçalho: um espaço (20) que completa o cabeçalho</translation>
    </message>
    <message>
        <source>Byte %1 of %2 of the header: %3, which is neither a digit nor a space</source>
        <translation>Byte %1 de %2 do cabeçalho: %3, que não é algarismo nem espaço</translation>
    </message>
    <message>
        <source>Legend</source>
        <translation>Legenda</translation>
    </message>
</context>
<context>
    <name>soquete::ClientConsole</name>
    <message>
        <source>The connection ended early: %1.</source>
        <translation>A conexão terminou antes da hora: %1.</translation>
    </message>
    <message>
        <source>A message cannot be sent. %1</source>
        <translation>Não é possível enviar uma mensagem. %1</translation>
    </message>
    <message>
        <source>Messages: %1 · replies: %2 · sent: %3 · received: %4</source>
        <translation>Mensagens: %1 · respostas: %2 · enviados: %3 · recebidos: %4</translation>
    </message>
</context>
<context>
    <name>soquete::ClientWindow</name>
    <message>
        <source>Write the name or address of the server first, such as 127.0.0.1 for this computer.</source>
        <translation>Escreva primeiro o nome ou o endereço do servidor, como 127.0.0.1 para este computador.</translation>
    </message>
    <message>
        <source>Client · Soquete</source>
        <translation>Cliente · Soquete</translation>
    </message>
    <message>
        <source>Se&amp;rver</source>
        <translation>Se&amp;rvidor</translation>
    </message>
    <message>
        <source>name or address</source>
        <translation>nome ou endereço</translation>
    </message>
    <message>
        <source>The name or address of the computer on which the server runs; 127.0.0.1 is this one.</source>
        <translation>O nome ou o endereço do computador em que o servidor está rodando; 127.0.0.1 é este aqui.</translation>
    </message>
    <message>
        <source>Name or address of the server</source>
        <translation>Nome ou endereço do servidor</translation>
    </message>
    <message>
        <source>&amp;Port</source>
        <translation>&amp;Porta</translation>
    </message>
    <message>
        <source>The port on which the server listens</source>
        <translation>A porta em que o servidor escuta</translation>
    </message>
    <message>
        <source>Port of the server</source>
        <translation>Porta do servidor</translation>
    </message>
    <message>
        <source>Open a connection to the server (F5)</source>
        <translation>Abre uma conexão com o servidor (F5)</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Conectar</translation>
    </message>
    <message>
        <source>No messages yet. Connect to a server, then send one.</source>
        <translation>Nenhuma mensagem ainda. Conecte-se a um servidor e envie uma.</translation>
    </message>
    <message>
        <source>Canc&amp;el</source>
        <translation>Cance&amp;lar</translation>
    </message>
    <message>
        <source>&amp;Disconnect</source>
        <translation>&amp;Desconectar</translation>
    </message>
    <message>
        <source>Give up the attempt to connect (Shift+F5)</source>
        <translation>Desiste da tentativa de conexão (Shift+F5)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Disconnect</source>
        <translation>Desconectar</translation>
    </message>
    <message>
        <source>DISCONNECTED</source>
        <translation>DESCONECTADO</translation>
    </message>
    <message>
        <source>LOOKING UP %1</source>
        <translation>RESOLVENDO O NOME %1</translation>
    </message>
    <message>
        <source>CONNECTING to %1</source>
        <translation>CONECTANDO a %1</translation>
    </message>
    <message>
        <source>CONNECTED to %1</source>
        <translation>CONECTADO a %1</translation>
    </message>
    <message>
        <source>FAILED</source>
        <translation>FALHOU</translation>
    </message>
    <message>
        <source>There is no connection.</source>
        <translation>Não há conexão.</translation>
    </message>
    <message>
        <source>Sending stopped: the selected message cannot be sent. %1</source>
        <translation>O envio parou: a mensagem selecionada não pode ser enviada. %1</translation>
    </message>
    <message>
        <source>This message cannot be sent. %1</source>
        <translation>Esta mensagem não pode ser enviada. %1</translation>
    </message>
    <message>
        <source>DISCONNECTING</source>
        <translation>DESCONECTANDO</translation>
    </message>
    <message>
        <source>Write the name of the server&apos;s file first, such as %1.</source>
        <translation>Escreva primeiro o nome do arquivo do servidor, como %1.</translation>
    </message>
    <message>
        <source>TCP</source>
        <translation>TCP</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Arquivo</translation>
    </message>
    <message>
        <source>How to reach the server</source>
        <translation>Como chegar ao servidor</translation>
    </message>
    <message>
        <source>Path of the server&apos;s file</source>
        <translation>Caminho do arquivo do servidor</translation>
    </message>
    <message>
        <source>Crowd…</source>
        <translation>Multidão…</translation>
    </message>
    <message>
        <source>Crowd</source>
        <translation>Multidão</translation>
    </message>
    <message>
        <source>Send many clients to this server at once, and see how long each waits (Ctrl+M)</source>
        <translation>Mande muitos clientes de uma vez a este servidor e veja quanto cada um espera (Ctrl+M)</translation>
    </message>
    <message>
        <source>How to reach the server: by address and port (TCP), from this computer or another; or by a file, if both programs are on this computer (a Unix-domain socket).</source>
        <translation>Como chegar ao servidor: por endereço e porta (TCP), deste computador ou de outro; ou por um arquivo, se os dois programas estão neste computador (um soquete de domínio Unix).</translation>
    </message>
    <message>
        <source>The file at which the server listens. It takes the place of address and port, since both programs are on this computer.</source>
        <translation>O arquivo em que o servidor escuta. Ele fica no lugar do endereço e da porta, porque os dois programas estão neste computador.</translation>
    </message>
    <message>
        <source>▶ &amp;Connect</source>
        <translation>▶ &amp;Conectar</translation>
    </message>
    <message>
        <source>Sending stopped: the last message got no reply. Does this server reply to every message?</source>
        <translation>O envio parou: a última mensagem ficou sem resposta. Este servidor responde a toda mensagem?</translation>
    </message>
    <message>
        <source>Send the disconnect word, then close (Shift+F5)</source>
        <translation>Envia a palavra de desconexão e depois fecha (Shift+F5)</translation>
    </message>
    <message>
        <source>Messages: %1 · Replies: %2</source>
        <translation>Mensagens: %1 · Respostas: %2</translation>
    </message>
</context>
<context>
    <name>soquete::ConnectionsModel</name>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Mensagens</translation>
    </message>
    <message>
        <source>Thread</source>
        <translation>Thread</translation>
    </message>
    <message>
        <source>Local address</source>
        <translation>Endereço local</translation>
    </message>
    <message>
        <source>Descriptor</source>
        <translation>Descritor</translation>
    </message>
    <message>
        <source>In</source>
        <translation>Entrada</translation>
    </message>
    <message>
        <source>Out</source>
        <translation>Saída</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>Whether the socket is open, or why the connection ended</source>
        <translation>Se o soquete está aberto ou por que a conexão terminou</translation>
    </message>
    <message>
        <source>Messages received on this connection</source>
        <translation>Mensagens recebidas por esta conexão</translation>
    </message>
    <message>
        <source>This end: all connections share the server&apos;s port</source>
        <translation>Esta ponta: todas as conexões usam a mesma porta, a do servidor</translation>
    </message>
    <message>
        <source>The number by which the system knows this socket</source>
        <translation>O número pelo qual o sistema conhece este soquete</translation>
    </message>
    <message>
        <source>Bytes received</source>
        <translation>Bytes recebidos</translation>
    </message>
    <message>
        <source>Bytes sent</source>
        <translation>Bytes enviados</translation>
    </message>
    <message>
        <source>When the socket was opened</source>
        <translation>Quando o soquete foi aberto</translation>
    </message>
    <message>
        <source>listening socket</source>
        <extracomment>in place of a client&apos;s address: this socket has no client, it waits for one</extracomment>
        <translation>soquete de escuta</translation>
    </message>
    <message>
        <source>listening</source>
        <translation>escutando</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>fechado</translation>
    </message>
    <message>
        <source>connected</source>
        <translation>conectado</translation>
    </message>
    <message>
        <source>Last activity</source>
        <translation>Última atividade</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Duração</translation>
    </message>
    <message>
        <source>When something last happened on the socket</source>
        <translation>Quando algo aconteceu pela última vez no soquete</translation>
    </message>
    <message>
        <source>This end: the file at which both programs meet, instead of an address and a port</source>
        <translation>Esta ponta: o arquivo em que os dois programas se encontram, em vez de um endereço e uma porta</translation>
    </message>
    <message>
        <source>waiting its turn</source>
        <extracomment>the state of a connection, while the server serves another</extracomment>
        <translation>esperando a vez</translation>
    </message>
    <message>
        <source>Number of the connection, in order of arrival</source>
        <translation>Número da conexão, por ordem de chegada</translation>
    </message>
    <message>
        <source>Client (address:port)</source>
        <translation>Cliente (endereço:porta)</translation>
    </message>
    <message>
        <source>The client&apos;s address, and the port that its system chose</source>
        <translation>O endereço do cliente e a porta que o sistema dele escolheu</translation>
    </message>
    <message>
        <source>The thread that serves this connection</source>
        <translation>A thread que atende esta conexão</translation>
    </message>
    <message>
        <source>How long the socket has been open, or was open</source>
        <translation>Há quanto tempo o soquete está aberto, ou quanto tempo ficou aberto</translation>
    </message>
    <message>
        <source>The client: a program on this computer, without an address or a port</source>
        <translation>O cliente: um programa deste computador, sem endereço nem porta</translation>
    </message>
    <message>
        <source>This socket has no client: it only waits, and each accepted connection gets a socket of its own.</source>
        <translation>Este soquete não tem cliente: ele só espera, e cada conexão aceita ganha um soquete só dela.</translation>
    </message>
    <message>
        <source>This client believes that it is connected. The server serves one connection at a time, so the bytes that the client sends wait in the system&apos;s buffer until the clients before it have disconnected.</source>
        <translation>Para este cliente, a conexão já existe. O servidor atende uma conexão de cada vez, então os bytes que o cliente envia esperam no buffer do sistema até que os clientes anteriores se desconectem.</translation>
    </message>
    <message>
        <source>A program on this computer: %1. It has no address and no port: the client of a Unix-domain socket needs none.</source>
        <translation>Um programa deste computador: %1. Ele não tem endereço nem porta: o cliente de um soquete de domínio Unix não precisa deles.</translation>
    </message>
    <message>
        <source>%1: a file instead of an address and a port. Both programs are on this computer and meet there.</source>
        <translation>%1: um arquivo em vez de um endereço e uma porta. Os dois programas estão neste computador e se encontram ali.</translation>
    </message>
</context>
<context>
    <name>soquete::ConnectionsPanel</name>
    <message>
        <source>Sockets</source>
        <translation>Soquetes</translation>
    </message>
    <message>
        <source>The listening socket, and one socket for each connection.</source>
        <translation>O soquete de escuta e um soquete para cada conexão.</translation>
    </message>
    <message>
        <source>Press Start: the server&apos;s sockets appear here.</source>
        <translation>Clique em Iniciar: os soquetes do servidor aparecem aqui.</translation>
    </message>
    <message>
        <source>&amp;Why is there no port?</source>
        <translation>Por &amp;que não há porta?</translation>
    </message>
    <message>
        <source>&amp;Why do all clients share one port?</source>
        <translation>Por &amp;que todos os clientes usam a mesma porta?</translation>
    </message>
    <message>
        <source>Explains how two programs can meet at a file</source>
        <translation>Explica como dois programas podem se encontrar em um arquivo</translation>
    </message>
    <message>
        <source>Explains how one port can serve many sockets</source>
        <translation>Explica como uma só porta pode servir a muitos soquetes</translation>
    </message>
    <message>
        <source>There is no port: both programs are on this computer and meet at a file, %1. An address and a port serve to find a program over the network; here the name of the file is enough, and its permissions decide who may connect. No message is ever written to the file: it is only the meeting place. Each accepted connection gets a socket of its own, and the system ties it to the client&apos;s socket, which needs no name.</source>
        <translation>Não há porta: os dois programas estão neste computador e se encontram em um arquivo, %1. Endereço e porta servem para achar um programa pela rede; aqui basta o nome do arquivo, e as permissões dele decidem quem pode se conectar. Nenhuma mensagem é gravada no arquivo: ele é só o ponto de encontro. Cada conexão aceita ganha um soquete só dela, e o sistema o liga ao soquete do cliente, que não precisa de nome.</translation>
    </message>
    <message>
        <source>A connection is a pair of two ends, and each end is an address and a port. All connections share this server&apos;s end, port %1, but each client&apos;s system has chosen a different port for the other end (in bold). So no two pairs are the same, and the system knows which socket each byte belongs to. The listening socket has no other end: it only waits, and each accepted connection gets a socket of its own.</source>
        <translation>Uma conexão se define por suas duas pontas, cada uma com um endereço e uma porta. Todas as conexões têm em comum a ponta deste servidor, porta %1, mas o sistema de cada cliente escolheu uma porta diferente para a outra ponta (em negrito). Assim não há duas combinações iguais, e o sistema sabe a qual soquete pertence cada byte. O soquete de escuta não tem outra ponta: ele só espera, e cada conexão aceita ganha um soquete só dela.</translation>
    </message>
</context>
<context>
    <name>soquete::CrowdChart</name>
    <message>
        <source>Chart of the crowd: when each client waited and when it was served</source>
        <translation>Gráfico da multidão: quando cada cliente esperou e quando foi atendido</translation>
    </message>
    <message>
        <source>connecting</source>
        <translation>conectando</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>esperando</translation>
    </message>
    <message>
        <source>Press Run: each client gets a row here that shows how long it waits and when it is served.</source>
        <translation>Clique em Executar: cada cliente ganha aqui uma linha que mostra quanto ele espera e quando é atendido.</translation>
    </message>
    <message>
        <source>being served, for as long as the quickest reply took</source>
        <translation>em atendimento, pelo tempo da resposta mais rápida</translation>
    </message>
</context>
<context>
    <name>soquete::CrowdWindow</name>
    <message>
        <source>Crowd · Soquete</source>
        <translation>Multidão · Soquete</translation>
    </message>
    <message>
        <source>&amp;Clients</source>
        <translation>&amp;Clientes</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Clientes</translation>
    </message>
    <message>
        <source>&amp;Messages each</source>
        <translation>&amp;Mensagens de cada um</translation>
    </message>
    <message>
        <source>Messages each</source>
        <translation>Mensagens de cada um</translation>
    </message>
    <message>
        <source>&amp;Interval</source>
        <translation>I&amp;ntervalo</translation>
    </message>
    <message>
        <source>Interval, in milliseconds</source>
        <translation>Intervalo, em milissegundos</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Executar</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Parar</translation>
    </message>
    <message>
        <source>&amp;Keep for comparison</source>
        <translation>&amp;Guardar para comparar</translation>
    </message>
    <message>
        <source>How many messages each client sends, each after the reply to the previous one</source>
        <translation>Quantas mensagens cada cliente envia, cada uma depois da resposta à anterior</translation>
    </message>
    <message>
        <source>How long each client waits after a reply before it sends the next message</source>
        <translation>Quanto cada cliente espera depois de uma resposta para enviar a próxima mensagem</translation>
    </message>
    <message>
        <source>▶ &amp;Run</source>
        <translation>▶ &amp;Executar</translation>
    </message>
    <message>
        <source>Send the crowd to the server named in the client window</source>
        <translation>Manda a multidão ao servidor indicado na janela do cliente</translation>
    </message>
    <message>
        <source>■ &amp;Stop</source>
        <translation>■ &amp;Parar</translation>
    </message>
    <message>
        <source>Reset all connections of the crowd</source>
        <translation>Interrompe todas as conexões da multidão</translation>
    </message>
    <message>
        <source>The previous run stays in the chart, paler, when the next one begins. Change how the server serves in between.</source>
        <translation>A execução anterior fica no gráfico, mais clara, quando a próxima começa. Entre uma e outra, mude a forma de atender do servidor.</translation>
    </message>
    <message>
        <source>How many clients connect at the same time, from 1 to %1</source>
        <translation>Quantos clientes se conectam ao mesmo tempo, de 1 a %1</translation>
    </message>
    <message>
        <source>Many clients connect at the same moment, and each of them sends its messages.</source>
        <translation>Muitos clientes se conectam no mesmo instante, e cada um envia suas mensagens.</translation>
    </message>
    <message>
        <source>No client was served at %1. Is a server listening there?</source>
        <translation>Nenhum cliente foi atendido em %1. Há um servidor escutando lá?</translation>
    </message>
</context>
<context>
    <name>soquete::DemoConsole</name>
    <message>
        <source>%1 of %2 · %3</source>
        <extracomment>a step of the demonstration on the console: 1 of 8 · what happened</extracomment>
        <translation>%1 de %2 · %3</translation>
    </message>
</context>
<context>
    <name>soquete::DemoWindow</name>
    <message>
        <source>Demonstration · Soquete</source>
        <translation>Demonstração · Soquete</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Servidor</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Press Next. The server, the client and the connection between them are real: you see what actually happens.</source>
        <translation>Clique em Avançar. O servidor, o cliente e a conexão entre eles são de verdade: você vê o que realmente acontece.</translation>
    </message>
    <message>
        <source>Progress of the demonstration</source>
        <translation>Andamento da demonstração</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>V&amp;oltar</translation>
    </message>
    <message>
        <source>Show the previous step again; nothing is undone</source>
        <translation>Mostra de novo o passo anterior; nada é desfeito</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>&amp;Once more</source>
        <translation>Começar de no&amp;vo</translation>
    </message>
    <message>
        <source>Ne&amp;xt</source>
        <translation>A&amp;vançar</translation>
    </message>
    <message>
        <source>Start the demonstration again</source>
        <translation>Recomeça a demonstração</translation>
    </message>
    <message>
        <source>Perform the next step</source>
        <translation>Executa o próximo passo</translation>
    </message>
    <message>
        <source>Pa&amp;use</source>
        <translation>Pa&amp;usar</translation>
    </message>
    <message>
        <source>Pla&amp;y</source>
        <translation>Reprod&amp;uzir</translation>
    </message>
    <message>
        <source>Stop after this step</source>
        <translation>Para depois deste passo</translation>
    </message>
    <message>
        <source>Perform all steps, one after another</source>
        <translation>Executa todos os passos, um após o outro</translation>
    </message>
</context>
<context>
    <name>soquete::DialectButton</name>
    <message>
        <source>Dialect: %1</source>
        <extracomment>on a button; %1 is the name of a dialect</extracomment>
        <translation>Dialeto: %1</translation>
    </message>
    <message>
        <source>Dialect · Soquete</source>
        <translation>Dialeto · Soquete</translation>
    </message>
    <message>
        <source>&amp;Use this dialect</source>
        <translation>&amp;Usar este dialeto</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>custom</source>
        <extracomment>a dialect without a name</extracomment>
        <translation>personalizado</translation>
    </message>
    <message>
        <source>How both sides talk: header, encoding, disconnect word, replies (F7)</source>
        <translation>Como os dois lados conversam: cabeçalho, codificação, palavra de desconexão, respostas (F7)</translation>
    </message>
    <message>
        <source>How both sides talk. Stop the server to change it (F7)</source>
        <translation>Como os dois lados conversam. Pare o servidor para mudar isso (F7)</translation>
    </message>
    <message>
        <source>How both sides talk. Disconnect to change it (F7)</source>
        <translation>Como os dois lados conversam. Desconecte para mudar isso (F7)</translation>
    </message>
    <message>
        <source>The server uses this dialect when it is next started</source>
        <translation>O servidor usa este dialeto na próxima vez que iniciar</translation>
    </message>
    <message>
        <source>The client uses this dialect for its next connection</source>
        <translation>O cliente usa este dialeto na próxima conexão</translation>
    </message>
    <message>
        <source>Close without changes</source>
        <translation>Fecha sem mudar nada</translation>
    </message>
</context>
<context>
    <name>soquete::DialectExample</name>
    <message>
        <source>Example</source>
        <translation>Exemplo</translation>
    </message>
    <message>
        <source>An example of the bytes that are sent in this dialect</source>
        <translation>Um exemplo dos bytes que são enviados neste dialeto</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Mensagem</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Resposta</translation>
    </message>
    <message>
        <source>Disconnection</source>
        <translation>Despedida</translation>
    </message>
    <message>
        <source>Olá!</source>
        <translation>Olá!</translation>
    </message>
    <message>
        <source>Hello!</source>
        <translation>Oi!</translation>
    </message>
    <message>
        <source>No bytes.</source>
        <translation>Nenhum byte.</translation>
    </message>
    <message>
        <source>Correct the mistake described above to see an example.</source>
        <translation>Corrija o erro descrito acima para ver um exemplo.</translation>
    </message>
    <message numerus="yes">
        <source>“%1” is %n byte(s): a header of %2 that says so, then the body.</source>
        <extracomment>%1 is a text, %2 the size of a header with its unit</extracomment>
        <translation>
            <numerusform>“%1” tem %n byte: um cabeçalho de %2 que diz isso e, depois, o corpo.</numerusform>
            <numerusform>“%1” tem %n bytes: um cabeçalho de %2 que diz isso e, depois, o corpo.</numerusform>
        </translation>
    </message>
    <message>
        <source>It gets no reply.</source>
        <translation>Ela não recebe resposta.</translation>
    </message>
    <message numerus="yes">
        <source>The reply is “%1”: %n byte(s) without a header.</source>
        <translation>
            <numerusform>A resposta é “%1”: %n byte, sem cabeçalho.</numerusform>
            <numerusform>A resposta é “%1”: %n bytes, sem cabeçalho.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The reply is “%1”: a header of %2, then %n byte(s).</source>
        <translation>
            <numerusform>A resposta é “%1”: um cabeçalho de %2 e, depois, %n byte.</numerusform>
            <numerusform>A resposta é “%1”: um cabeçalho de %2 e, depois, %n bytes.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no disconnect word: a client just closes the connection.</source>
        <translation>Não há palavra de desconexão: o cliente simplesmente fecha a conexão.</translation>
    </message>
    <message>
        <source>“%1” is the disconnect word, and gets no reply.</source>
        <translation>“%1” é a palavra de desconexão e não recebe resposta.</translation>
    </message>
    <message>
        <source>“%1” is the disconnect word; the reply to it is “%2”.</source>
        <translation>“%1” é a palavra de desconexão, e a resposta a ela é “%2”.</translation>
    </message>
    <message>
        <source>Legend</source>
        <translation>Legenda</translation>
    </message>
</context>
<context>
    <name>soquete::DialectPanel</name>
    <message numerus="yes">
        <source>A dialect needs a name of up to %n character(s), on one line.</source>
        <translation>
            <numerusform>Um dialeto precisa de um nome de até %n caractere, em uma só linha.</numerusform>
            <numerusform>Um dialeto precisa de um nome de até %n caracteres, em uma só linha.</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” is the name of a dialect that comes with the program. Choose another one.</source>
        <translation>“%1” é o nome de um dialeto que vem com o programa. Escolha outro nome.</translation>
    </message>
    <message>
        <source>“%1” could not be saved in %2: %3.</source>
        <translation>Não foi possível salvar “%1” em %2: %3.</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2. Choose another file or folder.</source>
        <translation>Não é possível gravar %1: %2. Escolha outro arquivo ou outra pasta.</translation>
    </message>
    <message>
        <source>“%1” could not be removed: %2.</source>
        <translation>Não foi possível remover “%1”: %2.</translation>
    </message>
    <message>
        <source>Save the dialect</source>
        <translation>Salvar o dialeto</translation>
    </message>
    <message>
        <source>Import a dialect</source>
        <translation>Importar um dialeto</translation>
    </message>
    <message>
        <source>Dialects (*.json);;All files (*)</source>
        <translation>Dialetos (*.json);;Todos os arquivos (*)</translation>
    </message>
    <message>
        <source>dialect</source>
        <translation>dialeto</translation>
    </message>
    <message>
        <source>Export the dialect</source>
        <translation>Exportar o dialeto</translation>
    </message>
    <message>
        <source>&amp;Preset</source>
        <translation>&amp;Modelo</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>S&amp;ave as…</source>
        <translation>Sal&amp;var como…</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>Salvar como</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Remover</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Remover</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>&amp;Importar…</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importar</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportar…</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>&amp;Header</source>
        <translation>&amp;Cabeçalho</translation>
    </message>
    <message>
        <source>En&amp;coding</source>
        <translation>C&amp;odificação</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Codificação</translation>
    </message>
    <message>
        <source>How characters become bytes. In UTF-8 “á” takes two bytes, in Latin-1 one, and ASCII does not have it.</source>
        <translation>Como os caracteres viram bytes. Em UTF-8, “á” ocupa dois bytes; em Latin-1, um; e em ASCII ele não existe.</translation>
    </message>
    <message>
        <source>Disconnect &amp;word</source>
        <translation>Palavra de &amp;desconexão</translation>
    </message>
    <message>
        <source>Disconnect word</source>
        <translation>Palavra de desconexão</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Nenhuma</translation>
    </message>
    <message>
        <source>With a header</source>
        <translation>Com cabeçalho</translation>
    </message>
    <message>
        <source>{msg} stands for the message.</source>
        <translation>{msg} representa a mensagem.</translation>
    </message>
    <message>
        <source>Another text</source>
        <translation>Outro texto</translation>
    </message>
    <message>
        <source>Dialects of common programs, and those that you saved</source>
        <translation>Dialetos de programas comuns e os que você salvou</translation>
    </message>
    <message>
        <source>Save these settings under a name, for every window</source>
        <translation>Salva esta configuração com um nome, para todas as janelas</translation>
    </message>
    <message>
        <source>Remove the selected dialect from those that you saved</source>
        <translation>Remove o dialeto escolhido dos que você salvou</translation>
    </message>
    <message>
        <source>Read the settings from a file</source>
        <translation>Lê a configuração de um arquivo</translation>
    </message>
    <message>
        <source>Write the settings to a file, to share them</source>
        <translation>Grava a configuração em um arquivo, para compartilhar</translation>
    </message>
    <message>
        <source>Size of the header, in bytes</source>
        <translation>Tamanho do cabeçalho, em bytes</translation>
    </message>
    <message>
        <source>Every message begins with a header of this many bytes: the length of the message in digits, then spaces. Both sides must agree on it.</source>
        <translation>Toda mensagem começa com um cabeçalho deste número de bytes: o tamanho da mensagem em algarismos e, depois, espaços. Os dois lados precisam combinar isso.</translation>
    </message>
    <message>
        <source>The message by which a client says that it disconnects. Empty: there is none.</source>
        <translation>A mensagem com que um cliente avisa que vai se desconectar. Vazia: não há nenhuma.</translation>
    </message>
    <message>
        <source>I&amp;gnore case</source>
        <translation>Aceitar maiúsculas e minúscu&amp;las</translation>
    </message>
    <message>
        <source>Ignore case in the disconnect word</source>
        <translation>Aceitar a palavra de desconexão em maiúsculas e minúsculas</translation>
    </message>
    <message>
        <source>Whether “!disconnect” is accepted too when the word is “!DISCONNECT”</source>
        <translation>Se “!disconnect” também é aceito quando a palavra é “!DISCONNECT”</translation>
    </message>
    <message>
        <source>Repl&amp;y</source>
        <translation>Re&amp;sposta</translation>
    </message>
    <message>
        <source>How the server replies to a message</source>
        <translation>Como o servidor responde a uma mensagem</translation>
    </message>
    <message>
        <source>Whether the server replies to a message, and whether its reply has a header. Without one, the client cannot know where a reply ends.</source>
        <translation>Se o servidor responde a uma mensagem e se a resposta tem cabeçalho. Sem ele, o cliente não tem como saber onde termina uma resposta.</translation>
    </message>
    <message>
        <source>Text only</source>
        <translation>Só o texto</translation>
    </message>
    <message>
        <source>Te&amp;xt of the reply</source>
        <translation>Te&amp;xto da resposta</translation>
    </message>
    <message>
        <source>Text of the reply</source>
        <translation>Texto da resposta</translation>
    </message>
    <message>
        <source>At &amp;disconnection</source>
        <translation>Na despedid&amp;a</translation>
    </message>
    <message>
        <source>How the server replies to the disconnect word</source>
        <translation>Como o servidor responde à palavra de desconexão</translation>
    </message>
    <message>
        <source>Some servers reply to the disconnect word like to any message, some with another text, and some just close the connection.</source>
        <translation>Alguns servidores respondem à palavra de desconexão como a qualquer mensagem, outros com outro texto, e outros apenas fecham a conexão.</translation>
    </message>
    <message>
        <source>Same reply</source>
        <translation>A mesma resposta</translation>
    </message>
    <message>
        <source>No reply</source>
        <translation>Sem resposta</translation>
    </message>
    <message>
        <source>Reply to the disconnect word</source>
        <translation>Resposta à palavra de desconexão</translation>
    </message>
    <message>
        <source>The reply to the disconnect word; {msg} stands for that word.</source>
        <translation>A resposta à palavra de desconexão; {msg} representa essa palavra.</translation>
    </message>
    <message>
        <source>Maximum message si&amp;ze</source>
        <translation>Tamanho máximo da mensa&amp;gem</translation>
    </message>
    <message>
        <source>Maximum message size, in bytes</source>
        <translation>Tamanho máximo da mensagem, em bytes</translation>
    </message>
    <message>
        <source>A header that announces more is refused before any byte of the message is stored.</source>
        <translation>Um cabeçalho que anuncia mais do que isso é recusado antes que qualquer byte da mensagem seja guardado.</translation>
    </message>
    <message>
        <source>The server is using this dialect. Stop it to choose another one: the dialect cannot change during a conversation.</source>
        <translation>O servidor está usando este dialeto. Pare-o para escolher outro: o dialeto não pode mudar durante uma conversa.</translation>
    </message>
    <message>
        <source>The connection is using this dialect. Disconnect to choose another one: the dialect cannot change during a conversation.</source>
        <translation>A conexão está usando este dialeto. Desconecte para escolher outro: o dialeto não pode mudar durante uma conversa.</translation>
    </message>
    <message>
        <source>A saved dialect was skipped. %1</source>
        <translation>Um dialeto salvo foi ignorado. %1</translation>
    </message>
    <message>
        <source>“%1” is saved and can be selected in every window.</source>
        <translation>“%1” foi salvo e pode ser escolhido em qualquer janela.</translation>
    </message>
    <message>
        <source>The settings of the file are shown. To add “%1” to the list, choose Save as.</source>
        <translation>A configuração do arquivo está nos campos. Para incluir “%1” na lista, escolha Salvar como.</translation>
    </message>
    <message>
        <source>The dialect is in %1. To start Soquete with it: --dialect FILE</source>
        <translation>O dialeto está em %1. Para iniciar o Soquete com ele: --dialect ARQUIVO</translation>
    </message>
    <message>
        <source>“%1” is removed. Its settings are still shown: Save as restores it.</source>
        <translation>“%1” foi removido. A configuração dele ainda está nos campos: Salvar como o traz de volta.</translation>
    </message>
    <message>
        <source>Name of the dialect, such as that of your school:</source>
        <translation>Nome do dialeto, como o da sua escola:</translation>
    </message>
    <message>
        <source>There is already a dialect “%1”. Replace it?</source>
        <translation>Já existe um dialeto “%1”. Quer substituí-lo?</translation>
    </message>
    <message>
        <source>Custom</source>
        <extracomment>a dialect that has no name yet</extracomment>
        <translation>Personalizado</translation>
    </message>
</context>
<context>
    <name>soquete::ExperimentPanel</name>
    <message>
        <source>Connections are &amp;served</source>
        <translation>&amp;Atender conexões</translation>
    </message>
    <message>
        <source>How connections are served</source>
        <translation>Como as conexões são atendidas</translation>
    </message>
    <message>
        <source>A thread for each</source>
        <translation>Uma thread para cada</translation>
    </message>
    <message>
        <source>One at a time</source>
        <translation>Uma de cada vez</translation>
    </message>
    <message>
        <source>&amp;Work per message</source>
        <translation>&amp;Trabalho por mensagem</translation>
    </message>
    <message>
        <source>Work per message</source>
        <translation>Trabalho por mensagem</translation>
    </message>
    <message>
        <source>None</source>
        <extracomment>the work that each message causes</extracomment>
        <translation>Nenhum</translation>
    </message>
    <message>
        <source>Wait</source>
        <extracomment>the work that each message causes</extracomment>
        <translation>Esperar</translation>
    </message>
    <message>
        <source>Compute</source>
        <extracomment>the work that each message causes</extracomment>
        <translation>Calcular</translation>
    </message>
    <message>
        <source>Work per message, in milliseconds</source>
        <translation>Trabalho por mensagem, em milissegundos</translation>
    </message>
    <message>
        <source>Faults</source>
        <translation>Falhas</translation>
    </message>
    <message>
        <source>Close &amp;abruptly</source>
        <translation>&amp;Fechar de repente</translation>
    </message>
    <message>
        <source>&amp;Refuse connections</source>
        <translation>R&amp;ecusar conexões</translation>
    </message>
    <message>
        <source>Whether clients are served at the same time</source>
        <translation>Se os clientes são atendidos ao mesmo tempo</translation>
    </message>
    <message>
        <source>What the server does with each message before it replies. Most servers wait: for a disk, a database, another server. Computing keeps a core of the processor busy.</source>
        <translation>O que o servidor faz com cada mensagem antes de responder. A maioria dos servidores espera: por um disco, um banco de dados, outro servidor. Calcular mantém um núcleo do processador ocupado.</translation>
    </message>
    <message>
        <source>How long to wait, or how much processor time to use</source>
        <translation>Quanto esperar, ou quanto tempo de processador usar</translation>
    </message>
    <message>
        <source>&amp;Delay each reply</source>
        <translation>At&amp;rasar cada resposta</translation>
    </message>
    <message>
        <source>The reply comes late, as from a server that is far away or busy. Does your client wait, or give up?</source>
        <translation>A resposta chega tarde, como a de um servidor distante ou ocupado. Seu cliente espera ou desiste?</translation>
    </message>
    <message>
        <source>Delay of each reply, in milliseconds</source>
        <translation>Atraso de cada resposta, em milissegundos</translation>
    </message>
    <message>
        <source>How long each reply is held back</source>
        <translation>Por quanto tempo cada resposta é retida</translation>
    </message>
    <message>
        <source>Send &amp;no replies</source>
        <translation>&amp;Não responder</translation>
    </message>
    <message>
        <source>Messages are read but get no reply. A client that calls recv() waits forever, unless it has set a timeout.</source>
        <translation>As mensagens são lidas, mas ficam sem resposta. Um cliente que chama recv() espera para sempre, a menos que tenha definido um tempo limite.</translation>
    </message>
    <message>
        <source>Send replies &amp;byte by byte</source>
        <translation>Enviar respostas &amp;byte a byte</translation>
    </message>
    <message>
        <source>TCP is a stream: one send() is not one recv(). A client that treats the result of one recv() as the whole reply shows only its beginning.</source>
        <translation>TCP é um fluxo: um send() não corresponde a um recv(). Um cliente que trata o resultado de um recv() como a resposta inteira mostra só o começo.</translation>
    </message>
    <message>
        <source>Reply &amp;twice</source>
        <translation>Responder &amp;duas vezes</translation>
    </message>
    <message>
        <source>Each message gets two replies. A client that reads one reply per message takes the second for the reply to its next message.</source>
        <translation>Cada mensagem recebe duas respostas. Um cliente que lê uma resposta por mensagem toma a segunda pela resposta da mensagem seguinte.</translation>
    </message>
    <message>
        <source>Instead of replying, the server resets the connection (RST), as a program does that crashes. In Python: ConnectionResetError.</source>
        <translation>Em vez de responder, o servidor interrompe a conexão (RST), como faz um programa que travou. Em Python: ConnectionResetError.</translation>
    </message>
    <message>
        <source>Every client that connects is turned away at once. Does your client say so, and try again later?</source>
        <translation>Todo cliente que se conecta é recusado na hora. O seu avisa e tenta de novo mais tarde?</translation>
    </message>
    <message>
        <source>Send TCP&apos;s ACK at &amp;once</source>
        <translation>&amp;Enviar o ACK do TCP na hora</translation>
    </message>
    <message>
        <source>The system usually delays the ACK of a segment a little, to send it together with the reply (TCP_QUICKACK turns this off). With a client that writes twice and does not set TCP_NODELAY, that delay costs 40 ms a message.</source>
        <translation>O sistema costuma atrasar um pouco o ACK de um segmento, para enviá-lo junto com a resposta (TCP_QUICKACK desliga isso). Com um cliente que escreve duas vezes e não liga TCP_NODELAY, esse atraso custa 40 ms por mensagem.</translation>
    </message>
    <message>
        <source>Everything that a provoked fault causes is marked with ⚑.</source>
        <translation>Tudo o que uma falha provocada causa aparece marcado com ⚑.</translation>
    </message>
    <message>
        <source>The server serves connections like this until it stops. Stop it to change this.</source>
        <translation>O servidor atende as conexões assim até parar. Pare-o para mudar isso.</translation>
    </message>
    <message>
        <source>Like a server without threads: the next client is served when the previous one has disconnected. Until then it is connected, and waits.</source>
        <translation>Como um servidor sem threads: o próximo cliente é atendido quando o anterior se desconecta. Até lá, ele fica conectado e espera.</translation>
    </message>
    <message>
        <source>Each client has its own thread, and none waits for another.</source>
        <translation>Cada cliente tem sua própria thread, e nenhum espera por outro.</translation>
    </message>
</context>
<context>
    <name>soquete::ExperimentsButton</name>
    <message numerus="yes">
        <source>Experiments: %n on</source>
        <extracomment>on a button: how many experiments are on</extracomment>
        <translation>
            <numerusform>Experimentos: %n ligado</numerusform>
            <numerusform>Experimentos: %n ligados</numerusform>
        </translation>
    </message>
    <message>
        <source>Experiments…</source>
        <translation>Experimentos…</translation>
    </message>
    <message>
        <source>Experiments</source>
        <translation>Experimentos</translation>
    </message>
    <message>
        <source>Experiments · Soquete</source>
        <translation>Experimentos · Soquete</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
    <message>
        <source>What happens if…: provoke a fault, and watch its effects (F6)</source>
        <translation>O que acontece se…: provoque uma falha e observe os efeitos (F6)</translation>
    </message>
    <message>
        <source>Close this window; the experiments stay on</source>
        <translation>Fecha esta janela; os experimentos continuam ligados</translation>
    </message>
</context>
<context>
    <name>soquete::FaultsPanel</name>
    <message>
        <source>Send header and body &amp;apart</source>
        <translation>Enviar cabeçalho e corpo &amp;separados</translation>
    </message>
    <message>
        <source>Without &amp;delay (TCP_NODELAY)</source>
        <translation>Sem &amp;atraso (TCP_NODELAY)</translation>
    </message>
    <message>
        <source>&amp;Length in characters</source>
        <translation>&amp;Tamanho em caracteres</translation>
    </message>
    <message>
        <source>&amp;Header of another size</source>
        <translation>&amp;Cabeçalho de outro tamanho</translation>
    </message>
    <message>
        <source>Size of the other header, in bytes</source>
        <translation>Tamanho do outro cabeçalho, em bytes</translation>
    </message>
    <message>
        <source>&amp;Silence in mid-message</source>
        <translation>S&amp;ilêncio no meio da mensagem</translation>
    </message>
    <message>
        <source>Two writes instead of one, as in the tutorial&apos;s Python: the server may read the header before the body arrives. A server that does not keep reading fails here.</source>
        <translation>Duas escritas em vez de uma, como no Python do tutorial: o servidor pode ler o cabeçalho antes de o corpo chegar. Um servidor que não continua lendo falha aqui.</translation>
    </message>
    <message>
        <source>Small writes are sent at once. Without this, Nagle&apos;s algorithm holds the second of two small writes back until the first is acknowledged: together with “Send header and body apart” that may cost about 40 ms a message.</source>
        <translation>Escritas pequenas são enviadas na hora. Sem isto, o algoritmo de Nagle retém a segunda de duas escritas pequenas até que a primeira seja confirmada: junto com “Enviar cabeçalho e corpo separados”, isso pode custar uns 40 ms por mensagem.</translation>
    </message>
    <message>
        <source>The header says len(text) instead of len(text.encode()). If the text has an accent, that is too few bytes, and the server takes the rest for the next header.</source>
        <translation>O cabeçalho diz len(texto) em vez de len(texto.encode()). Com um acento no texto, faltam bytes, e o servidor toma o resto pelo próximo cabeçalho.</translation>
    </message>
    <message>
        <source>The client pads the header to this many bytes, which the server does not expect</source>
        <translation>O cliente completa o cabeçalho até este número de bytes, que o servidor não espera</translation>
    </message>
    <message>
        <source>Size of the client&apos;s header while this fault is on</source>
        <translation>Tamanho do cabeçalho do cliente enquanto esta falha está ligada</translation>
    </message>
    <message>
        <source>Sends the header and half the body of the next message, then nothing. The server waits in recv() for the rest, which follows when you switch this off.</source>
        <translation>Envia o cabeçalho e metade do corpo da próxima mensagem, e depois nada. O servidor espera no recv() pelo resto, que segue quando você desliga isto.</translation>
    </message>
    <message>
        <source>Everything that a provoked fault causes is marked with ⚑.</source>
        <translation>Tudo o que uma falha provocada causa aparece marcado com ⚑.</translation>
    </message>
    <message>
        <source>Send a message to see how long its reply takes.</source>
        <translation>Envie uma mensagem para ver quanto demora a resposta.</translation>
    </message>
    <message>
        <source>Last reply without delay: after %1; with Nagle&apos;s algorithm: after %2</source>
        <translation>Última resposta sem atraso: depois de %1; com o algoritmo de Nagle: depois de %2</translation>
    </message>
    <message>
        <source>Last reply: after %1</source>
        <translation>Última resposta: depois de %1</translation>
    </message>
</context>
<context>
    <name>soquete::FindingCard</name>
    <message>
        <source>Why: %1</source>
        <translation>Por quê: %1</translation>
    </message>
    <message numerus="yes">
        <source>Use headers of %n byte(s)</source>
        <translation>
            <numerusform>Usar cabeçalhos de %n byte</numerusform>
            <numerusform>Usar cabeçalhos de %n bytes</numerusform>
        </translation>
    </message>
    <message>
        <source>Use it for this connection and for later ones</source>
        <translation>Usa isto nesta conexão e nas próximas</translation>
    </message>
    <message>
        <source>Copy code</source>
        <translation>Copiar código</translation>
    </message>
    <message>
        <source>Copy the Python lines, to paste them into the program</source>
        <translation>Copia as linhas de Python para colar no programa</translation>
    </message>
    <message>
        <source>How to fix it: %1</source>
        <translation>Como corrigir: %1</translation>
    </message>
    <message>
        <source>Expect replies with a header</source>
        <translation>Esperar respostas com cabeçalho</translation>
    </message>
    <message>
        <source>Expect replies without a header</source>
        <translation>Esperar respostas sem cabeçalho</translation>
    </message>
</context>
<context>
    <name>soquete::HexArea</name>
    <message numerus="yes">
        <source>a write · %n byte(s)</source>
        <translation>
            <numerusform>uma escrita · %n byte</numerusform>
            <numerusform>uma escrita · %n bytes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>a read · %n byte(s)</source>
        <translation>
            <numerusform>uma leitura · %n byte</numerusform>
            <numerusform>uma leitura · %n bytes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>write %1 · %n byte(s)</source>
        <extracomment>%1 is the number of the write</extracomment>
        <translation>
            <numerusform>escrita %1 · %n byte</numerusform>
            <numerusform>escrita %1 · %n bytes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>read %1 · %n byte(s)</source>
        <extracomment>%1 is the number of the read</extracomment>
        <translation>
            <numerusform>leitura %1 · %n byte</numerusform>
            <numerusform>leitura %1 · %n bytes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n earlier byte(s) not kept</source>
        <translation>
            <numerusform>%n byte anterior não foi guardado</numerusform>
            <numerusform>%n bytes anteriores não foram guardados</numerusform>
        </translation>
    </message>
    <message>
        <source>Offset</source>
        <extracomment>column of a hex dump: the offset of the row&apos;s first byte in the stream</extracomment>
        <translation>Posição</translation>
    </message>
    <message>
        <source>Writes</source>
        <translation>Escritas</translation>
    </message>
    <message>
        <source>Reads</source>
        <translation>Leituras</translation>
    </message>
    <message numerus="yes">
        <source>%n byte(s) missing here: they arrived too fast to be kept</source>
        <translation>
            <numerusform>falta %n byte aqui: chegou rápido demais para ser guardado</numerusform>
            <numerusform>faltam %n bytes aqui: chegaram rápido demais para serem guardados</numerusform>
        </translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
</context>
<context>
    <name>soquete::Inspector</name>
    <message>
        <source>Messages</source>
        <translation>Mensagens</translation>
    </message>
    <message>
        <source>What was sent and received, with its acknowledgements</source>
        <translation>O que foi enviado e recebido, com as confirmações</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>Every byte on the wire: header, padding, body, and each read</source>
        <translation>Cada byte na rede: cabeçalho, preenchimento, corpo e cada leitura</translation>
    </message>
    <message>
        <source>Sequence</source>
        <translation>Sequência</translation>
    </message>
    <message>
        <source>Who sent what to whom, as arrows in the order of time</source>
        <translation>Quem enviou o quê a quem, em setas na ordem do tempo</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>Threads</translation>
    </message>
    <message>
        <source>Which thread did what, and when it waited</source>
        <translation>Qual thread fez o quê e quando esperou</translation>
    </message>
    <message>
        <source>Python</source>
        <translation>Python</translation>
    </message>
    <message>
        <source>The Python program that does the same, and where in it you are</source>
        <translation>O programa em Python que faz o mesmo, e em que ponto dele você está</translation>
    </message>
</context>
<context>
    <name>soquete::JournalConsole</name>
    <message numerus="yes">
        <source>%n event(s) could not be printed in time and were skipped.</source>
        <translation>
            <numerusform>%n evento não pôde ser mostrado a tempo e foi pulado.</numerusform>
            <numerusform>%n eventos não puderam ser mostrados a tempo e foram pulados.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>soquete::Launcher</name>
    <message>
        <source>Server and client side by side, from the first socket to goodbye.</source>
        <translation>Servidor e cliente lado a lado, do primeiro soquete à despedida.</translation>
    </message>
    <message>
        <source>Open a se&amp;rver</source>
        <translation>Abrir um &amp;servidor</translation>
    </message>
    <message>
        <source>Waits for clients: Soquete&apos;s own, or your Python program.</source>
        <translation>Espera por clientes: os do próprio Soquete ou o seu programa em Python.</translation>
    </message>
    <message>
        <source>Open a &amp;client</source>
        <translation>Abrir um &amp;cliente</translation>
    </message>
    <message>
        <source>Connects to a server and sends it messages. Open as many as you like.</source>
        <translation>Conecta-se a um servidor e envia mensagens. Abra quantos quiser.</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Idioma</translation>
    </message>
    <message>
        <source>The language of the whole program</source>
        <translation>O idioma de todo o programa</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>&amp;Take the lessons</source>
        <translation>&amp;Fazer as lições</translation>
    </message>
    <message>
        <source>See a TCP socket at work: a server waits on a port, a client sends it messages, and each of them is acknowledged.</source>
        <translation>Veja um soquete TCP em ação: um servidor espera em uma porta, um cliente envia mensagens, e cada uma é confirmada.</translation>
    </message>
    <message>
        <source>See it &amp;step by step</source>
        <translation>Ver &amp;passo a passo</translation>
    </message>
    <message>
        <source>Learn what sockets, ports and threads are: read, try, watch, check.</source>
        <translation>Aprenda o que são soquetes, portas e threads: leia, faça, observe, confira.</translation>
    </message>
</context>
<context>
    <name>soquete::LessonGuide</name>
    <message>
        <source>This took too long. Look at what the windows say, then try again.</source>
        <translation>Este passo demorou demais. Veja o que dizem as janelas e tente de novo.</translation>
    </message>
    <message>
        <source>A window that this step needs was closed. Try again.</source>
        <translation>Uma janela necessária para este passo foi fechada. Tente de novo.</translation>
    </message>
    <message>
        <source>The server could not listen; its window says why.</source>
        <translation>O servidor não conseguiu escutar; a janela dele diz por quê.</translation>
    </message>
    <message>
        <source>The client could not connect; its window says why.</source>
        <translation>O cliente não conseguiu se conectar; a janela dele diz por quê.</translation>
    </message>
</context>
<context>
    <name>soquete::LessonPane</name>
    <message>
        <source>Lesson</source>
        <translation>Lição</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>Recomeçar</translation>
    </message>
    <message>
        <source>◀ Previous</source>
        <translation>◀ Anterior</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>Página anterior</translation>
    </message>
    <message>
        <source>Go to the previous page (Alt+Left)</source>
        <translation>Ir para a página anterior (Alt+Esquerda)</translation>
    </message>
    <message>
        <source>This lesson cannot be read</source>
        <translation>Não foi possível ler esta lição</translation>
    </message>
    <message>
        <source>✓ %1 · %2</source>
        <translation>✓ %1 · %2</translation>
    </message>
    <message>
        <source>%1 · %2 (%3 of %4)</source>
        <translation>%1 · %2 (%3 de %4)</translation>
    </message>
    <message>
        <source>Next lesson ▶</source>
        <translation>Próxima lição ▶</translation>
    </message>
    <message>
        <source>Next ▶</source>
        <translation>Próxima ▶</translation>
    </message>
    <message>
        <source>Next lesson</source>
        <translation>Próxima lição</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Próxima página</translation>
    </message>
    <message>
        <source>Go to the next lesson (Alt+Right)</source>
        <translation>Ir para a próxima lição (Alt+Direita)</translation>
    </message>
    <message>
        <source>Go to the next page (Alt+Right)</source>
        <translation>Ir para a próxima página (Alt+Direita)</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>the page of a lesson: 2 of 7</extracomment>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>Its file is too large.</source>
        <translation>O arquivo é grande demais.</translation>
    </message>
    <message>
        <source>Its file is not text in UTF-8.</source>
        <translation>O arquivo não é um texto em UTF-8.</translation>
    </message>
    <message>
        <source>The lessons, and your progress in each</source>
        <translation>As lições e o seu progresso em cada uma</translation>
    </message>
    <message>
        <source>Clear your progress in this lesson, and go to its first page</source>
        <translation>Apaga o seu progresso nesta lição e volta à primeira página</translation>
    </message>
    <message>
        <source>Lesson page</source>
        <translation>Página da lição</translation>
    </message>
    <message>
        <source>Page text</source>
        <translation>Texto da página</translation>
    </message>
    <message>
        <source>Line %1 of its file is not valid in a lesson.</source>
        <translation>A linha %1 do arquivo não é válida em uma lição.</translation>
    </message>
    <message>
        <source>Lessons</source>
        <translation>Lições</translation>
    </message>
</context>
<context>
    <name>soquete::Menus</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Arquivo</translation>
    </message>
    <message>
        <source>New &amp;server window</source>
        <translation>Nova janela de &amp;servidor</translation>
    </message>
    <message>
        <source>New &amp;client window</source>
        <translation>Nova janela de &amp;cliente</translation>
    </message>
    <message>
        <source>&amp;Demonstration</source>
        <translation>&amp;Demonstração</translation>
    </message>
    <message>
        <source>Close &amp;window</source>
        <translation>&amp;Fechar janela</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>Sai&amp;r</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>E&amp;xibir</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Idioma</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>&amp;Aparência</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Clara</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Escura</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;juda</translation>
    </message>
    <message>
        <source>&amp;About Soquete</source>
        <translation>&amp;Sobre o Soquete</translation>
    </message>
    <message>
        <source>About Soquete</source>
        <translation>Sobre o Soquete</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
    <message>
        <source>Recordings (*.jsonl);;All files (*)</source>
        <translation>Gravações (*.jsonl);;Todos os arquivos (*)</translation>
    </message>
    <message>
        <source>&amp;Open recording…</source>
        <translation>A&amp;brir gravação…</translation>
    </message>
    <message>
        <source>Stop &amp;recording</source>
        <translation>Parar &amp;gravação</translation>
    </message>
    <message>
        <source>&amp;Record to file…</source>
        <translation>&amp;Gravar em arquivo…</translation>
    </message>
    <message>
        <source>Lar&amp;ger</source>
        <translation>&amp;Maior</translation>
    </message>
    <message>
        <source>&amp;Smaller</source>
        <translation>M&amp;enor</translation>
    </message>
    <message>
        <source>Open a recording</source>
        <translation>Abrir uma gravação</translation>
    </message>
    <message>
        <source>Record to a file</source>
        <translation>Gravar em um arquivo</translation>
    </message>
    <message>
        <source>session</source>
        <translation>sessão</translation>
    </message>
    <message>
        <source>Size of the l&amp;og…</source>
        <translation>Tamanho d&amp;o registro…</translation>
    </message>
    <message>
        <source>Size of the log</source>
        <translation>Tamanho do registro</translation>
    </message>
    <message>
        <source>&amp;UDP experiment</source>
        <translation>Experimento &amp;UDP</translation>
    </message>
    <message>
        <source>Lessons in t&amp;his window</source>
        <translation>Lições nesta &amp;janela</translation>
    </message>
    <message>
        <source>&amp;Lessons</source>
        <translation>&amp;Lições</translation>
    </message>
    <message>
        <source>&amp;Default size</source>
        <translation>&amp;Tamanho padrão</translation>
    </message>
    <message>
        <source>Follow &amp;system</source>
        <translation>Seguir o &amp;sistema</translation>
    </message>
    <message>
        <source>The number of events that each window keeps. Older events are only counted.</source>
        <translation>Quantos eventos cada janela guarda. Os mais antigos são apenas contados.</translation>
    </message>
    <message>
        <source>See a TCP socket at work: a server, a client, and every byte between them.

Free software under the MIT licence, built with Qt %1.</source>
        <translation>Veja um soquete TCP em ação: um servidor, um cliente e cada byte entre eles.

Software livre sob a licença MIT, feito com o Qt %1.</translation>
    </message>
</context>
<context>
    <name>soquete::MessageDetail</name>
    <message>
        <source>Message %1</source>
        <translation>Mensagem %1</translation>
    </message>
    <message>
        <source>characters: %1</source>
        <translation>caracteres: %1</translation>
    </message>
    <message>
        <source>bytes: %1</source>
        <translation>bytes: %1</translation>
    </message>
    <message>
        <source>connection %1</source>
        <translation>conexão %1</translation>
    </message>
    <message>
        <source>thread %1</source>
        <translation>thread %1</translation>
    </message>
    <message>
        <source>acknowledgement: %1</source>
        <translation>confirmação: %1</translation>
    </message>
    <message>
        <source>after %1</source>
        <translation>após %1</translation>
    </message>
    <message>
        <source>header: %1</source>
        <translation>cabeçalho: %1</translation>
    </message>
    <message>
        <source>Text of the selected row</source>
        <translation>Texto da linha selecionada</translation>
    </message>
    <message>
        <source>Select a row for details.</source>
        <translation>Clique em uma linha para ver os detalhes.</translation>
    </message>
    <message>
        <source>Unexpected data</source>
        <translation>Dados inesperados</translation>
    </message>
    <message>
        <source>Reply to message %1</source>
        <translation>Resposta à mensagem %1</translation>
    </message>
</context>
<context>
    <name>soquete::MessageEditor</name>
    <message>
        <source>&amp;Message</source>
        <translation>&amp;Mensagem</translation>
    </message>
    <message>
        <source>Write a message and press Enter</source>
        <translation>Escreva uma mensagem e tecle Enter</translation>
    </message>
    <message>
        <source>Message to send</source>
        <translation>Mensagem a enviar</translation>
    </message>
    <message>
        <source>&amp;Send</source>
        <translation>&amp;Enviar</translation>
    </message>
    <message>
        <source>Send the message: its header and its body in one write</source>
        <translation>Envia a mensagem: o cabeçalho e o corpo em uma só escrita</translation>
    </message>
    <message>
        <source>Characters: %1 · Bytes: %2</source>
        <translation>Caracteres: %1 · Bytes: %2</translation>
    </message>
    <message>
        <source>Any text. Its length is shown below: the header announces bytes, and in UTF-8 an accented letter takes two.</source>
        <translation>Qualquer texto. O tamanho aparece abaixo: o cabeçalho anuncia bytes, e em UTF-8 uma letra acentuada ocupa dois.</translation>
    </message>
    <message>
        <source>Repl&amp;y</source>
        <translation>Resp&amp;onder</translation>
    </message>
    <message>
        <source>Write the reply and press Enter</source>
        <translation>Escreva a resposta e tecle Enter</translation>
    </message>
    <message>
        <source>Reply to send</source>
        <translation>Resposta a enviar</translation>
    </message>
    <message>
        <source>The reply to the oldest message that waits for one: of the selected connection, or of all of them. The client waits until it comes.</source>
        <translation>A resposta à mensagem mais antiga à espera: da conexão selecionada ou, sem seleção, de todas. O cliente fica esperando até ela chegar.</translation>
    </message>
    <message>
        <source>S&amp;end reply</source>
        <translation>En&amp;viar resposta</translation>
    </message>
    <message>
        <source>Send the reply to the client that waits for it</source>
        <translation>Envia a resposta ao cliente que espera por ela</translation>
    </message>
</context>
<context>
    <name>soquete::MessageModel</name>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamanho</translation>
    </message>
    <message>
        <source>Acknowledgement</source>
        <translation>Confirmação</translation>
    </message>
    <message>
        <source>When it happened, by this computer&apos;s clock</source>
        <translation>Quando aconteceu, pelo relógio deste computador</translation>
    </message>
    <message>
        <source>← received, → sent; # is the number of the connection</source>
        <translation>← recebida, → enviada; # é o número da conexão</translation>
    </message>
    <message>
        <source>The text&apos;s length in bytes, which is what the header announces</source>
        <translation>O tamanho do texto em bytes, que é o que o cabeçalho anuncia</translation>
    </message>
    <message>
        <source>Listening on %1, port %2</source>
        <translation>Escutando em %1, porta %2</translation>
    </message>
    <message>
        <source>Connection from %1</source>
        <translation>Conexão de %1</translation>
    </message>
    <message>
        <source>Connected to %1</source>
        <translation>Conectado a %1</translation>
    </message>
    <message>
        <source>Connection ended: %1</source>
        <translation>Conexão encerrada: %1</translation>
    </message>
    <message>
        <source>… waiting</source>
        <translation>… aguardando</translation>
    </message>
    <message>
        <source>none expected</source>
        <translation>não esperada</translation>
    </message>
    <message>
        <source>Direction</source>
        <extracomment>a column: the arrow of a message, and the number of its connection</extracomment>
        <translation>Sentido</translation>
    </message>
    <message>
        <source>Server stopped</source>
        <translation>Servidor parado</translation>
    </message>
    <message>
        <source>Listening at the file %1</source>
        <translation>Escutando no arquivo %1</translation>
    </message>
    <message>
        <source>Connection from %1, to be relayed to %2</source>
        <translation>Conexão de %1, a ser repassada a %2</translation>
    </message>
    <message>
        <source>Connection from a program on this computer</source>
        <translation>Conexão de um programa deste computador</translation>
    </message>
    <message>
        <source>Connection from %1 waits its turn</source>
        <translation>A conexão de %1 espera a vez</translation>
    </message>
    <message>
        <source>✗ no reply</source>
        <translation>✗ sem resposta</translation>
    </message>
    <message>
        <source>The message or its reply; bytes that cannot be shown appear as symbols</source>
        <translation>A mensagem ou a resposta dela; bytes que não podem ser mostrados aparecem como símbolos</translation>
    </message>
    <message>
        <source>Whether the reply came back, and how long that took</source>
        <translation>Se a resposta voltou, e quanto tempo levou</translation>
    </message>
    <message>
        <source>No reply has come yet.</source>
        <translation>A resposta ainda não chegou.</translation>
    </message>
    <message>
        <source>The server&apos;s reply came %1 after the message was sent.</source>
        <translation>A resposta do servidor chegou %1 depois do envio da mensagem.</translation>
    </message>
    <message>
        <source>The reply was sent %1 after the message came.</source>
        <translation>A resposta foi enviada %1 depois da chegada da mensagem.</translation>
    </message>
    <message>
        <source>This server does not reply to such messages.</source>
        <translation>Este servidor não responde a mensagens como esta.</translation>
    </message>
    <message>
        <source>No reply came in time.</source>
        <translation>A resposta não chegou a tempo.</translation>
    </message>
</context>
<context>
    <name>soquete::MessageView</name>
    <message>
        <source>Messages</source>
        <translation>Mensagens</translation>
    </message>
    <message>
        <source>What was sent and received, oldest first, with the state of each acknowledgement.</source>
        <translation>O que foi enviado e recebido, do mais antigo ao mais recente, com o estado de cada confirmação.</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todas</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Recebidas</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Enviadas</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Observações</translation>
    </message>
    <message>
        <source>Which rows are shown</source>
        <translation>Quais linhas são mostradas</translation>
    </message>
    <message>
        <source>Rows shown</source>
        <translation>Linhas mostradas</translation>
    </message>
    <message>
        <source>Time of day</source>
        <translation>Hora do dia</translation>
    </message>
    <message>
        <source>Since the first</source>
        <translation>Desde a primeira</translation>
    </message>
    <message>
        <source>Since the row above</source>
        <translation>Desde a linha acima</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>Acompanhar</translation>
    </message>
    <message>
        <source>Follow the newest row</source>
        <translation>Acompanhar a linha mais recente</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>As a &amp;table (CSV)…</source>
        <translation>Como &amp;tabela (CSV)…</translation>
    </message>
    <message>
        <source>As &amp;events (JSON Lines)…</source>
        <translation>Como &amp;eventos (JSON Lines)…</translation>
    </message>
    <message>
        <source>As &amp;plain text…</source>
        <translation>Como texto &amp;simples…</translation>
    </message>
    <message>
        <source>Export the messages</source>
        <translation>Exportar as mensagens</translation>
    </message>
    <message>
        <source>messages</source>
        <translation>mensagens</translation>
    </message>
    <message>
        <source>Exporting…</source>
        <translation>Exportando…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2. Choose another file or folder.</source>
        <translation>Não é possível gravar em %1: %2. Escolha outro arquivo ou outra pasta.</translation>
    </message>
    <message>
        <source>No reply</source>
        <translation>Sem resposta</translation>
    </message>
    <message>
        <source>How times are shown</source>
        <translation>Como os horários aparecem</translation>
    </message>
    <message>
        <source>Time format</source>
        <translation>Formato do horário</translation>
    </message>
    <message>
        <source>Keep the newest row visible. Off: stay where you are.</source>
        <translation>Mantém à vista a linha mais recente. Desligado: fica onde você está.</translation>
    </message>
    <message>
        <source>Save the visible rows to a file</source>
        <translation>Salva em um arquivo as linhas visíveis</translation>
    </message>
    <message>
        <source>Older events no longer shown: %1</source>
        <translation>Eventos mais antigos que não aparecem mais: %1</translation>
    </message>
</context>
<context>
    <name>soquete::Notice</name>
    <message>
        <source>Hide this message</source>
        <translation>Ocultar este aviso</translation>
    </message>
</context>
<context>
    <name>soquete::PythonView</name>
    <message>
        <source>▶ Line %1: %2</source>
        <extracomment>line of a program; %2: what happened there</extracomment>
        <translation>▶ Linha %1: %2</translation>
    </message>
    <message>
        <source>Waiting at line %1: %2</source>
        <extracomment>line of a program; %2: what it waits for</extracomment>
        <translation>Esperando na linha %1: %2</translation>
    </message>
    <message>
        <source>the client could not connect.</source>
        <translation>o cliente não conseguiu se conectar.</translation>
    </message>
    <message>
        <source>the client connected.</source>
        <translation>o cliente se conectou.</translation>
    </message>
    <message>
        <source>a message is complete.</source>
        <translation>uma mensagem está completa.</translation>
    </message>
    <message>
        <source>a message was sent.</source>
        <translation>uma mensagem foi enviada.</translation>
    </message>
    <message>
        <source>the connection was closed.</source>
        <translation>a conexão foi fechada.</translation>
    </message>
    <message>
        <source>the server stopped listening.</source>
        <translation>o servidor parou de escutar.</translation>
    </message>
    <message>
        <source>for the header of the next message.</source>
        <translation>pelo cabeçalho da próxima mensagem.</translation>
    </message>
    <message>
        <source>for the rest of the message.</source>
        <translation>pelo resto da mensagem.</translation>
    </message>
    <message>
        <source>Save the program</source>
        <translation>Salvar o programa</translation>
    </message>
    <message>
        <source>Python programs (*.py)</source>
        <translation>Programas em Python (*.py)</translation>
    </message>
    <message>
        <source>The program could not be saved as %1: %2. Choose another place or name.</source>
        <translation>Não foi possível salvar o programa como %1: %2. Escolha outro lugar ou outro nome.</translation>
    </message>
    <message>
        <source>Style:</source>
        <translation>Estilo:</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Correto</translation>
    </message>
    <message>
        <source>As in the tutorial</source>
        <translation>Como no tutorial</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>Acompanhar</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Salvar como…</translation>
    </message>
    <message>
        <source>Python program</source>
        <translation>Programa em Python</translation>
    </message>
    <message>
        <source>This program does what this window does. Start the server: the line of each step is highlighted here.</source>
        <translation>Este programa faz o que esta janela faz. Inicie o servidor: a linha de cada passo é destacada aqui.</translation>
    </message>
    <message>
        <source>This program does what this window does. Connect to a server: the line of each step is highlighted here.</source>
        <translation>Este programa faz o que esta janela faz. Conecte-se a um servidor: a linha de cada passo é destacada aqui.</translation>
    </message>
    <message>
        <source>the server could not bind its address.</source>
        <translation>o servidor não conseguiu associar o seu endereço.</translation>
    </message>
    <message>
        <source>the server started listening.</source>
        <translation>o servidor começou a escutar.</translation>
    </message>
    <message>
        <source>a client was accepted and got a thread.</source>
        <translation>um cliente foi aceito e ganhou uma thread.</translation>
    </message>
    <message>
        <source>bytes of a header arrived.</source>
        <translation>chegaram bytes de um cabeçalho.</translation>
    </message>
    <message>
        <source>bytes of a message arrived.</source>
        <translation>chegaram bytes de uma mensagem.</translation>
    </message>
    <message>
        <source>the reply was sent.</source>
        <translation>a resposta foi enviada.</translation>
    </message>
    <message>
        <source>the client sent the disconnect word.</source>
        <translation>o cliente enviou a palavra de desconexão.</translation>
    </message>
    <message>
        <source>a reply arrived.</source>
        <translation>chegou uma resposta.</translation>
    </message>
    <message>
        <source>for a client.</source>
        <translation>por um cliente.</translation>
    </message>
    <message>
        <source>for the reply.</source>
        <translation>pela resposta.</translation>
    </message>
    <message>
        <source>Correct: handles anything the peer and the network do. As in the tutorial: shorter, with its weaknesses marked in comments.</source>
        <translation>Correto: lida com tudo o que o par e a rede fizerem. Como no tutorial: mais curto, com os pontos fracos marcados em comentários.</translation>
    </message>
    <message>
        <source>Style of the program</source>
        <translation>Estilo do programa</translation>
    </message>
    <message>
        <source>Keep the line of the latest step visible</source>
        <translation>Mantém à vista a linha do passo mais recente</translation>
    </message>
    <message>
        <source>Copy the whole program</source>
        <translation>Copia o programa inteiro</translation>
    </message>
    <message>
        <source>Save the program as a Python file</source>
        <translation>Salva o programa como arquivo do Python</translation>
    </message>
    <message>
        <source>The program that does the same. ▶: the latest step. Hourglass: where the program is waiting.</source>
        <translation>O programa que faz o mesmo. ▶: o passo mais recente. Ampulheta: onde o programa está esperando.</translation>
    </message>
</context>
<context>
    <name>soquete::RecordingControl</name>
    <message>
        <source>All events from now on are recorded in %1.</source>
        <translation>Tudo o que acontecer a partir de agora será gravado em %1.</translation>
    </message>
    <message>
        <source>The recording is complete: %1. To open it, choose File, Open recording.</source>
        <translation>A gravação está completa: %1. Para abri-la, escolha Arquivo, Abrir gravação.</translation>
    </message>
    <message>
        <source>Replace the recording</source>
        <translation>Substituir a gravação</translation>
    </message>
    <message>
        <source>%1 is a recording already. Replace it? Its events will be lost.</source>
        <translation>%1 já é uma gravação. Substituir? Os eventos dela serão perdidos.</translation>
    </message>
</context>
<context>
    <name>soquete::Scenario</name>
    <message>
        <source>This step did not happen in time.</source>
        <translation>Este passo não aconteceu a tempo.</translation>
    </message>
    <message>
        <source>Another program uses port %1, so the server listens on port %2, which is free: a listening socket now waits for clients.</source>
        <translation>Outro programa usa a porta %1, então o servidor escuta na porta %2, que está livre: um soquete de escuta agora espera por clientes.</translation>
    </message>
    <message>
        <source>The server listens on port %1: a listening socket now waits for clients.</source>
        <translation>O servidor escuta na porta %1: um soquete de escuta agora espera por clientes.</translation>
    </message>
    <message>
        <source>The client connects; the server sees it as %1, accepts, and gives the connection a socket and a thread of its own: %2.</source>
        <translation>O cliente se conecta; o servidor o vê como %1, aceita e dá à conexão um soquete e uma thread só dela: %2.</translation>
    </message>
    <message>
        <source>Both sides close their sockets. The connection&apos;s thread has ended; the server still listens for others.</source>
        <translation>Os dois lados fecham seus soquetes. A thread da conexão terminou; o servidor continua escutando, à espera de outras.</translation>
    </message>
    <message>
        <source>The server stops: its listening socket is closed, and the port is free again.</source>
        <translation>O servidor para: o soquete de escuta é fechado, e a porta fica livre de novo.</translation>
    </message>
    <message>
        <source>The client is not connected, so this step cannot happen. Connect it, then press Next.</source>
        <translation>O cliente não está conectado, por isso este passo não é possível. Conecte-o e clique em Avançar.</translation>
    </message>
    <message>
        <source>The client sends “%1”. The server acknowledges it with “%2”, which reaches the client %3 later.</source>
        <translation>O cliente envia “%1”. O servidor confirma com “%2”, que chega ao cliente %3 depois.</translation>
    </message>
    <message>
        <source>The client says goodbye: it sends the disconnect word “%1”, and the server acknowledges it too.</source>
        <translation>O cliente se despede: envia a palavra de desconexão “%1”, e o servidor também a confirma.</translation>
    </message>
</context>
<context>
    <name>soquete::ScriptPanel</name>
    <message>
        <source>New message</source>
        <translation>Nova mensagem</translation>
    </message>
    <message>
        <source>Predefined messa&amp;ges</source>
        <translation>Mensagens prede&amp;finidas</translation>
    </message>
    <message>
        <source>Predefined messages</source>
        <translation>Mensagens predefinidas</translation>
    </message>
    <message>
        <source>Add a message</source>
        <translation>Adicionar uma mensagem</translation>
    </message>
    <message>
        <source>Remove the selected message</source>
        <translation>Remover a mensagem selecionada</translation>
    </message>
    <message>
        <source>Move the selected message up</source>
        <translation>Mover a mensagem selecionada para cima</translation>
    </message>
    <message>
        <source>Move the selected message down</source>
        <translation>Mover a mensagem selecionada para baixo</translation>
    </message>
    <message>
        <source>Send &amp;next</source>
        <translation>Enviar próx&amp;ima</translation>
    </message>
    <message>
        <source>Send the message after the one that was sent last</source>
        <translation>Envia a mensagem seguinte à última enviada</translation>
    </message>
    <message>
        <source>Send se&amp;lected</source>
        <translation>Enviar &amp;selecionada</translation>
    </message>
    <message>
        <source>Send the selected message</source>
        <translation>Envia a mensagem selecionada</translation>
    </message>
    <message>
        <source>S&amp;top sending</source>
        <translation>In&amp;terromper envio</translation>
    </message>
    <message>
        <source>Send &amp;all</source>
        <translation>Enviar &amp;todas</translation>
    </message>
    <message>
        <source>Time to wait between two messages when all are sent</source>
        <translation>Tempo de espera entre duas mensagens quando todas são enviadas</translation>
    </message>
    <message>
        <source>Interval in milliseconds</source>
        <translation>Intervalo em milissegundos</translation>
    </message>
    <message>
        <source>&amp;Interval</source>
        <translation>I&amp;ntervalo</translation>
    </message>
    <message>
        <source>Restore the original messages</source>
        <translation>Restaurar as mensagens originais</translation>
    </message>
    <message>
        <source>Double-click a message to change it; drag it to move it.</source>
        <translation>Clique duas vezes em uma mensagem para alterá-la; arraste-a para mudar a ordem.</translation>
    </message>
    <message>
        <source>Send all messages in order, each after the reply to the previous one</source>
        <translation>Envia todas as mensagens na ordem, cada uma depois da resposta à anterior</translation>
    </message>
</context>
<context>
    <name>soquete::SearchBar</name>
    <message>
        <source>%1 of %2</source>
        <extracomment>matches of a search: the third of 12</extracomment>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>Search (Ctrl+F)</source>
        <translation>Buscar (Ctrl+F)</translation>
    </message>
    <message>
        <source>Search in the messages</source>
        <translation>Buscar nas mensagens</translation>
    </message>
    <message>
        <source>Text to find. Enter goes to the next match, Shift+Enter to the previous one, Escape ends the search.</source>
        <translation>Texto a buscar. Enter vai à próxima ocorrência, Shift+Enter volta à anterior e Esc encerra a busca.</translation>
    </message>
    <message>
        <source>Previous match (Shift+F3)</source>
        <translation>Ocorrência anterior (Shift+F3)</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>Ocorrência anterior</translation>
    </message>
    <message>
        <source>Next match (F3)</source>
        <translation>Próxima ocorrência (F3)</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>Próxima ocorrência</translation>
    </message>
</context>
<context>
    <name>soquete::SequenceView</name>
    <message>
        <source>Zoom out</source>
        <translation>Reduzir</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Ampliar</translation>
    </message>
    <message>
        <source>Copy or save</source>
        <translation>Copiar ou salvar</translation>
    </message>
    <message>
        <source>&amp;Copy as picture</source>
        <translation>&amp;Copiar como imagem</translation>
    </message>
    <message>
        <source>Copy as &amp;text</source>
        <translation>Copiar como &amp;texto</translation>
    </message>
    <message>
        <source>Save &amp;visible part as picture…</source>
        <translation>Salvar a parte &amp;visível como imagem…</translation>
    </message>
    <message>
        <source>Save &amp;everything as picture…</source>
        <translation>Salvar t&amp;udo como imagem…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln older event(s) are no longer shown.</source>
        <translation>
            <numerusform>%Ln evento mais antigo já não é mostrado.</numerusform>
            <numerusform>%Ln eventos mais antigos já não são mostrados.</numerusform>
        </translation>
    </message>
    <message>
        <source>Zoom: %1</source>
        <translation>Zoom: %1</translation>
    </message>
    <message>
        <source>Connection %1 between the client %2 and the server %3.</source>
        <translation>Conexão %1 entre o cliente %2 e o servidor %3.</translation>
    </message>
    <message>
        <source>There are no steps.</source>
        <translation>Não há passos.</translation>
    </message>
    <message>
        <source>Save the sequence as a picture</source>
        <translation>Salvar a sequência como imagem</translation>
    </message>
    <message>
        <source>PNG pictures (*.png)</source>
        <translation>Imagens PNG (*.png)</translation>
    </message>
    <message>
        <source>sequence</source>
        <translation>sequência</translation>
    </message>
    <message>
        <source>there is not enough memory</source>
        <translation>não há memória suficiente</translation>
    </message>
    <message>
        <source>The picture could not be saved as %1: %2. Choose another place or name.</source>
        <translation>Não foi possível salvar a imagem como %1: %2. Escolha outro lugar ou outro nome.</translation>
    </message>
    <message>
        <source>To scale</source>
        <translation>Em escala de tempo</translation>
    </message>
    <message>
        <source>Draws distances to scale: what took twice as long is twice as far apart. Long pauses are cut and marked. Off: all steps are equally far apart.</source>
        <translation>Faz as distâncias mostrarem o tempo: o que levou o dobro do tempo fica duas vezes mais distante. Pausas longas são cortadas, e o corte é marcado. Desligado: todos os passos ficam à mesma distância.</translation>
    </message>
    <message>
        <source>Show more steps, closer together (Ctrl and mouse wheel)</source>
        <translation>Mostra mais passos, mais próximos uns dos outros (Ctrl e roda do mouse)</translation>
    </message>
    <message>
        <source>Show fewer steps, farther apart (Ctrl and mouse wheel)</source>
        <translation>Mostra menos passos, mais distantes uns dos outros (Ctrl e roda do mouse)</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>Acompanhar</translation>
    </message>
    <message>
        <source>Go to the latest step and follow new ones</source>
        <translation>Vai ao passo mais recente e acompanha os novos</translation>
    </message>
    <message>
        <source>Copy the diagram, or save it as a picture</source>
        <translation>Copia o diagrama ou o salva como imagem</translation>
    </message>
    <message>
        <source>All connections in chronological order, each step with the number of its connection. Choose a connection to see only that one.</source>
        <translation>Todas as conexões em ordem cronológica, cada passo com o número da sua conexão. Escolha uma conexão para ver só essa.</translation>
    </message>
    <message>
        <source>Sequence</source>
        <translation>Sequência</translation>
    </message>
    <message>
        <source>Nothing is known about connection %1. Choose another one.</source>
        <translation>Não há informações sobre a conexão %1. Escolha outra.</translation>
    </message>
    <message>
        <source>Nothing has happened yet. Start the server and let a client connect: each message becomes an arrow here.</source>
        <translation>Nada aconteceu ainda. Inicie o servidor e espere um cliente se conectar: cada mensagem vira uma seta aqui.</translation>
    </message>
    <message>
        <source>Nothing has happened yet. Connect to a server and send a message: it becomes an arrow here, and so does its reply.</source>
        <translation>Nada aconteceu ainda. Conecte-se a um servidor e envie uma mensagem: ela vira uma seta aqui, e a resposta também.</translation>
    </message>
    <message>
        <source>Back to the default distance between steps</source>
        <translation>Volta à distância padrão entre os passos</translation>
    </message>
    <message>
        <source>%1 per row</source>
        <extracomment>the scale of a diagram: the time that a row stands for</extracomment>
        <translation>%1 por linha</translation>
    </message>
    <message>
        <source>Back to the scale that suits a typical round trip</source>
        <translation>Volta à escala adequada a uma ida e volta típica</translation>
    </message>
    <message>
        <source>All connections in chronological order.</source>
        <translation>Todas as conexões em ordem cronológica.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln earlier step(s) are not listed here.</source>
        <translation>
            <numerusform>%Ln passo anterior não aparece aqui.</numerusform>
            <numerusform>%Ln passos anteriores não aparecem aqui.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The picture shows the latest steps. %Ln older step(s) did not fit: zoom out, or choose one connection, to include more.</source>
        <translation>
            <numerusform>A imagem mostra os passos mais recentes. %Ln passo mais antigo não coube: reduza a ampliação ou escolha uma só conexão para incluir mais passos.</numerusform>
            <numerusform>A imagem mostra os passos mais recentes. %Ln passos mais antigos não couberam: reduza a ampliação ou escolha uma só conexão para incluir mais passos.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>soquete::ServerConsole</name>
    <message>
        <source>STARTING</source>
        <extracomment>the tag of a line on the console, in capitals as in the tutorial&apos;s server</extracomment>
        <translation>INICIANDO</translation>
    </message>
    <message>
        <source>Server is starting…</source>
        <translation>O servidor está iniciando…</translation>
    </message>
    <message>
        <source>LISTENING</source>
        <translation>ESCUTANDO</translation>
    </message>
    <message>
        <source>Server is listening on %1</source>
        <translation>O servidor está escutando em %1</translation>
    </message>
    <message>
        <source>NEW CONNECTION</source>
        <translation>NOVA CONEXÃO</translation>
    </message>
    <message>
        <source>%1 connected.</source>
        <translation>%1 se conectou.</translation>
    </message>
    <message>
        <source>ACTIVE CONNECTIONS</source>
        <translation>CONEXÕES ATIVAS</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>DISCONNECTED</source>
        <translation>DESCONECTADO</translation>
    </message>
    <message>
        <source>STOPPED</source>
        <translation>PARADO</translation>
    </message>
    <message>
        <source>Server has stopped.</source>
        <translation>O servidor parou.</translation>
    </message>
    <message>
        <source>NOTE</source>
        <translation>OBSERVAÇÃO</translation>
    </message>
    <message>
        <source>RELAY</source>
        <extracomment>the tag of a line on the console</extracomment>
        <translation>REPASSE</translation>
    </message>
    <message>
        <source>WAITING</source>
        <extracomment>the tag of a line on the console</extracomment>
        <translation>ESPERANDO</translation>
    </message>
    <message>
        <source>Each line that you type is sent as the reply to the oldest pending message.</source>
        <translation>Cada linha que você digitar é enviada como resposta à mensagem mais antiga ainda sem resposta.</translation>
    </message>
    <message>
        <source>No message is waiting for a reply, so “%1” was not sent.</source>
        <translation>Nenhuma mensagem está esperando resposta, por isso “%1” não foi enviado.</translation>
    </message>
    <message>
        <source>This reply cannot be sent. %1</source>
        <translation>Não é possível enviar esta resposta. %1</translation>
    </message>
    <message>
        <source>%1 connected and is waiting for its turn.</source>
        <translation>%1 se conectou e espera a sua vez.</translation>
    </message>
    <message>
        <source>%1 is relayed to %2.</source>
        <translation>%1 é repassado a %2.</translation>
    </message>
    <message>
        <source>Connections: %1 · messages: %2 · replies: %3 · received: %4 · sent: %5</source>
        <translation>Conexões: %1 · mensagens: %2 · respostas: %3 · recebidos: %4 · enviados: %5</translation>
    </message>
</context>
<context>
    <name>soquete::ServerWindow</name>
    <message>
        <source>Server · Soquete</source>
        <translation>Servidor · Soquete</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>&amp;Endereço</translation>
    </message>
    <message>
        <source>Address to listen on</source>
        <translation>Endereço em que escutar</translation>
    </message>
    <message>
        <source>&amp;Port</source>
        <translation>&amp;Porta</translation>
    </message>
    <message>
        <source>Port to listen on</source>
        <translation>Porta em que escutar</translation>
    </message>
    <message>
        <source>Open a listening socket and wait for clients (F5)</source>
        <translation>Abre um soquete de escuta e espera por clientes (F5)</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Iniciar</translation>
    </message>
    <message>
        <source>Close every connection in order, then the listening socket (Shift+F5)</source>
        <translation>Encerra cada conexão em ordem e depois fecha o soquete de escuta (Shift+F5)</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Parar</translation>
    </message>
    <message>
        <source>Connections: %1 · Threads: %2 · Messages: %3</source>
        <translation>Conexões: %1 · Threads: %2 · Mensagens: %3</translation>
    </message>
    <message>
        <source>STOPPED</source>
        <translation>PARADO</translation>
    </message>
    <message>
        <source>STARTING</source>
        <translation>INICIANDO</translation>
    </message>
    <message>
        <source>LISTENING on %1</source>
        <translation>ESCUTANDO em %1</translation>
    </message>
    <message>
        <source>STOPPING</source>
        <translation>PARANDO</translation>
    </message>
    <message>
        <source>FAILED</source>
        <translation>FALHOU</translation>
    </message>
    <message>
        <source>The server is not listening.</source>
        <translation>O servidor não está escutando.</translation>
    </message>
    <message>
        <source>Other computers can connect to this server, and their messages are neither checked nor encrypted. Choose 127.0.0.1 to keep it to this computer.</source>
        <translation>Outros computadores podem se conectar a este servidor, e as mensagens deles não são verificadas nem criptografadas. Escolha 127.0.0.1 para que só este computador tenha acesso.</translation>
    </message>
    <message>
        <source>There is no server to relay to: write its host and port, such as 127.0.0.1:5051, and start again.</source>
        <translation>Não há servidor para o qual repassar: escreva o host e a porta dele, como 127.0.0.1:5051, e inicie de novo.</translation>
    </message>
    <message>
        <source>&amp;Path</source>
        <translation>&amp;Caminho</translation>
    </message>
    <message>
        <source>Path of the file to listen at</source>
        <translation>Caminho do arquivo em que escutar</translation>
    </message>
    <message>
        <source>&amp;Replace it</source>
        <translation>&amp;Substituir</translation>
    </message>
    <message>
        <source>Where the server waits. The address decides who can reach it: 127.0.0.1 is for programs on this computer only.</source>
        <translation>Onde o servidor espera. O endereço decide quem consegue alcançá-lo: 127.0.0.1 é só para programas deste computador.</translation>
    </message>
    <message>
        <source>The number by which clients find this server on the computer. With 0, the system chooses a free one.</source>
        <translation>O número pelo qual os clientes encontram este servidor no computador. Com 0, o sistema escolhe uma porta livre.</translation>
    </message>
    <message>
        <source>The file at which the server waits: a Unix-domain socket. The server creates the file, for you alone, and removes it when it stops. There is no port: clients on this computer find the server by the file&apos;s name.</source>
        <translation>O arquivo em que o servidor espera: um soquete de domínio Unix. O servidor cria o arquivo, só para você, e o apaga quando para. Não há porta: os clientes deste computador encontram o servidor pelo nome do arquivo.</translation>
    </message>
    <message>
        <source>▶ &amp;Start</source>
        <translation>▶ &amp;Iniciar</translation>
    </message>
    <message>
        <source>■ S&amp;top</source>
        <translation>■ Pa&amp;rar</translation>
    </message>
    <message>
        <source>Write the name of a file first, such as %1: the server creates it, and clients find the server by that name.</source>
        <translation>Escreva primeiro o nome de um arquivo, como %1: o servidor o cria, e os clientes encontram o servidor por esse nome.</translation>
    </message>
    <message>
        <source>No messages yet. Start the server, then connect a client: one of Soquete&apos;s, or your Python program.</source>
        <translation>Nenhuma mensagem ainda. Inicie o servidor e conecte um cliente: um do Soquete ou o seu programa em Python.</translation>
    </message>
    <message>
        <source>Replies to message %1 of connection %2: “%3”</source>
        <translation>Responde à mensagem %1 da conexão %2: “%3”</translation>
    </message>
    <message>
        <source>No message waits for a reply. When a client sends one, reply to it here.</source>
        <translation>Nenhuma mensagem está à espera de resposta. Quando um cliente enviar uma, responda aqui.</translation>
    </message>
    <message>
        <source>Connection %1 waits for no reply. Select another one to reply to it.</source>
        <translation>A conexão %1 não espera resposta. Selecione outra para responder.</translation>
    </message>
</context>
<context>
    <name>soquete::SessionWindow</name>
    <message>
        <source>Recording · Soquete</source>
        <extracomment>%1 is the name of a file</extracomment>
        <translation>Gravação · Soquete</translation>
    </message>
    <message>
        <source>%1 · recording · Soquete</source>
        <translation>%1 · gravação · Soquete</translation>
    </message>
    <message>
        <source>Re&amp;wind</source>
        <translation>Voltar ao iní&amp;cio</translation>
    </message>
    <message>
        <source>Back to the beginning of the session</source>
        <translation>Volta ao início da sessão</translation>
    </message>
    <message>
        <source>&amp;Step</source>
        <translation>&amp;Passo</translation>
    </message>
    <message>
        <source>Show a&amp;ll</source>
        <translation>Mostrar &amp;tudo</translation>
    </message>
    <message>
        <source>Show the whole session at once</source>
        <translation>Mostra a sessão inteira de uma vez</translation>
    </message>
    <message>
        <source>Sp&amp;eed</source>
        <translation>Veloci&amp;dade</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>Cance&amp;lar</translation>
    </message>
    <message>
        <source>Pa&amp;use</source>
        <translation>Pa&amp;usar</translation>
    </message>
    <message>
        <source>&amp;Play</source>
        <translation>Reprod&amp;uzir</translation>
    </message>
    <message>
        <source>Stop here (F5)</source>
        <translation>Para aqui (F5)</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Lendo…</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>%1 is not a recorded session of this program: its first line is not an event. Open a file that was made with Record to file.</source>
        <translation>%1 não é uma sessão gravada por este programa: a primeira linha não é um evento. Abra um arquivo feito com Gravar em arquivo.</translation>
    </message>
    <message>
        <source>%1 cannot be opened: %2. Check the name, and that you may read the file.</source>
        <translation>Não é possível abrir %1: %2. Confira o nome e se você tem permissão para ler o arquivo.</translation>
    </message>
    <message>
        <source>Reading was cancelled: this is the beginning of the session.</source>
        <translation>A leitura foi cancelada: este é o começo da sessão.</translation>
    </message>
    <message>
        <source>Play the session as it happened, at the chosen speed (F5)</source>
        <translation>Reproduz a sessão como ela aconteceu, na velocidade escolhida (F5)</translation>
    </message>
    <message>
        <source>Show the next message, reply or other event (F10)</source>
        <translation>Mostra a próxima mensagem, resposta ou outro evento (F10)</translation>
    </message>
    <message>
        <source>How many times faster than the original to play the session</source>
        <translation>Quantas vezes mais rápido que o original a sessão é reproduzida</translation>
    </message>
    <message>
        <source>Playback speed</source>
        <translation>Velocidade da reprodução</translation>
    </message>
    <message>
        <source>Position in the session</source>
        <translation>Posição na sessão</translation>
    </message>
    <message>
        <source>Stop reading and show what has been read so far</source>
        <translation>Interrompe a leitura e mostra o que foi lido até aqui</translation>
    </message>
    <message>
        <source>Press Play, Step or Show all to see the session here.</source>
        <translation>Clique em Reproduzir, Passo ou Mostrar tudo para ver a sessão aqui.</translation>
    </message>
    <message>
        <source>The file is damaged in line %1 (byte %2): the events before it are shown.</source>
        <translation>O arquivo está danificado na linha %1 (byte %2): os eventos anteriores são mostrados.</translation>
    </message>
    <message>
        <source>The session is too long to be shown in full: this is its beginning, up to line %1.</source>
        <translation>A sessão é longa demais para ser mostrada inteira: este é o começo dela, até a linha %1.</translation>
    </message>
</context>
<context>
    <name>soquete::StepBox</name>
    <message>
        <source>○ Your turn</source>
        <translation>○ Sua vez</translation>
    </message>
    <message>
        <source>◐ Watch the windows</source>
        <translation>◐ Observe as janelas</translation>
    </message>
    <message>
        <source>✓ Done</source>
        <translation>✓ Feito</translation>
    </message>
    <message>
        <source>Do it for me</source>
        <translation>Fazer por mim</translation>
    </message>
    <message>
        <source>Does this step in the windows while you watch (Ctrl+Enter)</source>
        <translation>Faz este passo nas janelas enquanto você observa (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>– Not available: Soquete cannot use Unix-domain sockets on this system.</source>
        <translation>– Indisponível: o Soquete não pode usar soquetes de domínio Unix neste sistema.</translation>
    </message>
</context>
<context>
    <name>soquete::ThreadCanvas</name>
    <message>
        <source>%1 s</source>
        <extracomment>seconds</extracomment>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 after the first event.</source>
        <translation>%1 depois do primeiro evento.</translation>
    </message>
    <message numerus="yes">
        <source>It belongs to a run of at least %1, with %n event(s).</source>
        <translation>
            <numerusform>Faz parte de uma execução de pelo menos %1, com %n evento.</numerusform>
            <numerusform>Faz parte de uma execução de pelo menos %1, com %n eventos.</numerusform>
        </translation>
    </message>
    <message>
        <source>All threads have finished and are hidden.</source>
        <translation>Todas as threads terminaram e estão ocultas.</translation>
    </message>
    <message>
        <source>Time since the first event</source>
        <translation>Tempo desde o primeiro evento</translation>
    </message>
    <message>
        <source>This thread accepted the connection and started “%1”, which recorded the event.</source>
        <translation>Esta thread aceitou a conexão e iniciou “%1”, que registrou o evento.</translation>
    </message>
    <message>
        <source>It is the only event of its run, so the duration of the run is unknown.</source>
        <translation>É o único evento da sua execução, por isso não se sabe quanto tempo ela durou.</translation>
    </message>
    <message>
        <source>The thread recorded nothing here: it waited.</source>
        <translation>Aqui a thread não registrou nada: ela esperou.</translation>
    </message>
</context>
<context>
    <name>soquete::ThreadLegend</name>
    <message>
        <source>Waiting</source>
        <translation>Em espera</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Recebimento</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Envio</translation>
    </message>
    <message>
        <source>Socket opened</source>
        <translation>Soquete aberto</translation>
    </message>
    <message>
        <source>Socket closed</source>
        <translation>Soquete fechado</translation>
    </message>
    <message>
        <source>Running: from the event that woke it to the last one before a pause</source>
        <translation>Em execução: do evento que a acordou até o último antes de uma pausa</translation>
    </message>
    <message>
        <source>Finding or error</source>
        <translation>Achado ou erro</translation>
    </message>
    <message>
        <source>Connection accepted and given a thread</source>
        <translation>Conexão aceita e entregue a uma thread</translation>
    </message>
</context>
<context>
    <name>soquete::ThreadsView</name>
    <message>
        <source>1 second</source>
        <translation>1 segundo</translation>
    </message>
    <message>
        <source>10 seconds</source>
        <translation>10 segundos</translation>
    </message>
    <message>
        <source>60 seconds</source>
        <translation>60 segundos</translation>
    </message>
    <message>
        <source>everything</source>
        <translation>tudo</translation>
    </message>
    <message>
        <source>Time shown</source>
        <translation>Tempo exibido</translation>
    </message>
    <message>
        <source>Show more time (-)</source>
        <translation>Mostra mais tempo (-)</translation>
    </message>
    <message>
        <source>Show more time</source>
        <translation>Mostrar mais tempo</translation>
    </message>
    <message>
        <source>Show less time</source>
        <translation>Mostrar menos tempo</translation>
    </message>
    <message>
        <source>Follow the newest events</source>
        <translation>Acompanhar os eventos mais recentes</translation>
    </message>
    <message>
        <source>Only live threads</source>
        <translation>Só threads vivas</translation>
    </message>
    <message>
        <source>Hide the lanes of threads that have finished</source>
        <translation>Oculta as faixas das threads que terminaram</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>Threads</translation>
    </message>
    <message>
        <source>Open sockets: %1</source>
        <translation>Soquetes abertos: %1</translation>
    </message>
    <message>
        <source>Live threads: %1 (window %2, acceptor %3, connections %4)</source>
        <translation>Threads vivas: %1 (janela %2, aceitação %3, conexões %4)</translation>
    </message>
    <message>
        <source>Live threads: %1 (acceptor %2, connections %3)</source>
        <translation>Threads vivas: %1 (aceitação %2, conexões %3)</translation>
    </message>
    <message>
        <source>Live threads: %1 (window %2, client %3)</source>
        <translation>Threads vivas: %1 (janela %2, cliente %3)</translation>
    </message>
    <message>
        <source>Live threads: %1</source>
        <translation>Threads vivas: %1</translation>
    </message>
    <message>
        <source>No threads yet.</source>
        <translation>Nenhuma thread ainda.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>the name of a thread, and sentences about it</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>And %n more thread(s).</source>
        <translation>
            <numerusform>E mais %n thread.</numerusform>
            <numerusform>E mais %n threads.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show:</source>
        <extracomment>beside a list of durations</extracomment>
        <translation>Exibir:</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>Acompanhar</translation>
    </message>
    <message>
        <source>The time from the left edge to the right edge</source>
        <translation>O tempo entre a borda esquerda e a direita</translation>
    </message>
    <message>
        <source>Show less time, in more detail (+, or Ctrl and mouse wheel)</source>
        <translation>Mostra menos tempo, com mais detalhes (+, ou Ctrl e roda do mouse)</translation>
    </message>
    <message>
        <source>Keep the newest events visible (End). Off: stay where you are.</source>
        <translation>Mantém à vista os eventos mais recentes (End). Desligado: fica onde você está.</translation>
    </message>
    <message>
        <source>No threads yet. Start the server or connect the client: each thread gets a lane here.</source>
        <translation>Nenhuma thread ainda. Inicie o servidor ou conecte o cliente: cada thread ganha uma faixa aqui.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln listening</source>
        <translation>
            <numerusform>%Ln de escuta</numerusform>
            <numerusform>%Ln de escuta</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln connected</source>
        <translation>
            <numerusform>%Ln conectado</numerusform>
            <numerusform>%Ln conectados</numerusform>
        </translation>
    </message>
    <message>
        <source>Open sockets: %1 (%2, %3)</source>
        <extracomment>&quot;Open sockets: 3 (1 listening, 2 connected)&quot;</extracomment>
        <translation>Soquetes abertos: %1 (%2, %3)</translation>
    </message>
    <message>
        <source>Older events no longer shown: %1</source>
        <translation>Eventos mais antigos que não aparecem mais: %1</translation>
    </message>
    <message>
        <source>Older events no longer shown: %1; threads: %2</source>
        <translation>Eventos mais antigos que já não são mostrados: %1; threads: %2</translation>
    </message>
    <message>
        <source>&lt;p&gt;A listening socket only waits for connections; each accepted connection has its own socket.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Um soquete de escuta só espera por conexões; cada conexão aceita tem um soquete só dela.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;Each connection has its own thread, so that a waiting connection never delays another one.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Cada conexão tem a sua própria thread; assim, uma conexão que espera nunca atrasa outra.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;These times come from the recorded events, not from the processor: a thread ran at least from the first to the last event of a run. Very short runs are drawn wider than they were.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Estes tempos vêm dos eventos registrados, não do processador: uma thread rodou pelo menos do primeiro ao último evento de uma execução. Execuções muito curtas aparecem mais largas do que foram.&lt;/p&gt;</translation>
    </message>
</context>
<context>
    <name>soquete::UdpWindow</name>
    <message>
        <source>UDP experiment · Soquete</source>
        <translation>Experimento UDP · Soquete</translation>
    </message>
    <message>
        <source>&amp;Messages</source>
        <translation>&amp;Mensagens</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Mensagens</translation>
    </message>
    <message>
        <source>&amp;Loss</source>
        <translation>&amp;Perda</translation>
    </message>
    <message>
        <source>Loss, in percent</source>
        <translation>Perda, em porcentagem</translation>
    </message>
    <message>
        <source>Re&amp;ordering</source>
        <translation>Re&amp;ordenação</translation>
    </message>
    <message>
        <source>&amp;Duplicates</source>
        <translation>&amp;Duplicados</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>&amp;Executar</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Executar</translation>
    </message>
    <message>
        <source>Send the messages as datagrams</source>
        <translation>Envia as mensagens como datagramas</translation>
    </message>
    <message>
        <source>&amp;Sent, in this order</source>
        <translation>E&amp;nviados, nesta ordem</translation>
    </message>
    <message>
        <source>&amp;Arrived, in this order</source>
        <translation>C&amp;hegaram, nesta ordem</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Número</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Mensagem</translation>
    </message>
    <message>
        <source>Datagrams sent</source>
        <translation>Datagramas enviados</translation>
    </message>
    <message>
        <source>What the client sent, and whether it has arrived.</source>
        <translation>O que o cliente enviou, e se chegou.</translation>
    </message>
    <message>
        <source>Datagrams that arrived</source>
        <translation>Datagramas que chegaram</translation>
    </message>
    <message>
        <source>What the server received, in the order of arrival.</source>
        <translation>O que o servidor recebeu, na ordem de chegada.</translation>
    </message>
    <message>
        <source>arrived twice</source>
        <translation>chegou duas vezes</translation>
    </message>
    <message>
        <source>arrived</source>
        <translation>chegou</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>perdido</translation>
    </message>
    <message>
        <source>Arrived so far: %1 of %2</source>
        <translation>Chegaram até agora: %1 de %2</translation>
    </message>
    <message>
        <source>The number of messages to send, one datagram each</source>
        <translation>Quantas mensagens enviar, uma por datagrama</translation>
    </message>
    <message>
        <source>The percentage of datagrams that the network loses. None is lost within one computer, so the client simulates the loss by not sending them.</source>
        <translation>A porcentagem de datagramas que a rede perde. Em um só computador nenhum se perde; por isso o cliente simula a perda, deixando de enviá-los.</translation>
    </message>
    <message>
        <source>Some datagrams overtake others, as they do when they take different routes</source>
        <translation>Alguns datagramas ultrapassam outros, como acontece quando seguem rotas diferentes</translation>
    </message>
    <message>
        <source>Some datagrams arrive twice</source>
        <translation>Alguns datagramas chegam duas vezes</translation>
    </message>
    <message>
        <source>The number that the program writes into the datagram. UDP itself does not number datagrams.</source>
        <translation>O número que o programa escreve no datagrama. O UDP em si não numera os datagramas.</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>duplicate</source>
        <translation>repetido</translation>
    </message>
    <message>
        <source>late: #%1 arrived first</source>
        <translation>atrasado: o #%1 chegou antes</translation>
    </message>
    <message>
        <source>No port is available for datagrams: %1.</source>
        <translation>Não há porta disponível para datagramas: %1.</translation>
    </message>
    <message>
        <source>The same messages as with TCP, but each in a UDP datagram: no connection, no acknowledgement, no order. Press Run.</source>
        <translation>As mesmas mensagens que no TCP, mas cada uma em um datagrama UDP: sem conexão, sem confirmação, sem ordem. Clique em Executar.</translation>
    </message>
</context>
</TS>
