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
        <source>See a TCP socket work: a server, a client, and every byte between them.
Without a command, a window opens to choose from.</source>
        <translation>Veja um soquete TCP em ação: um servidor, um cliente e cada byte entre eles.
Sem nenhum comando, abre-se uma janela para escolher.</translation>
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
        <source>Both, step by step. “soquete demo --help” lists its options.</source>
        <translation>Os dois, passo a passo. “soquete demo --help” lista as opções.</translation>
    </message>
    <message>
        <source>No window: run in this terminal.</source>
        <translation>Sem janela: executa neste terminal.</translation>
    </message>
    <message>
        <source>A server and a client side by side, and their conversation step by step.</source>
        <translation>Um servidor e um cliente lado a lado, e a conversa deles passo a passo.</translation>
    </message>
    <message>
        <source>Play all steps, then end; exit code 0 if every step happened.</source>
        <translation>Reproduz todos os passos e termina; código de saída 0 se todos aconteceram.</translation>
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
        <source>Address to listen on; 0.0.0.0 for all of this computer&apos;s.</source>
        <translation>Endereço em que escutar; 0.0.0.0 para todos os deste computador.</translation>
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
        <source>Port to listen on; 0 for one that is free.</source>
        <translation>Porta em que escutar; 0 para usar uma que esteja livre.</translation>
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
        <source>Start to listen at once.</source>
        <translation>Começa a escutar imediatamente.</translation>
    </message>
    <message>
        <source>Connect at once.</source>
        <translation>Conecta imediatamente.</translation>
    </message>
    <message>
        <source>Bytes of the header.</source>
        <translation>Tamanho do cabeçalho, em bytes.</translation>
    </message>
    <message>
        <source>BYTES</source>
        <translation>BYTES</translation>
    </message>
    <message>
        <source>Message with which a client says goodbye; empty for none.</source>
        <translation>Mensagem com que o cliente se despede; vazia para nenhuma.</translation>
    </message>
    <message>
        <source>TEXT</source>
        <translation>TEXTO</translation>
    </message>
    <message>
        <source>How a message is answered: none, text, or framed (with a header of its own).</source>
        <translation>Como uma mensagem é respondida: none (sem resposta), text (só o texto) ou framed (com cabeçalho próprio).</translation>
    </message>
    <message>
        <source>MODE</source>
        <translation>MODO</translation>
    </message>
    <message>
        <source>Text of the answer; {msg} stands for the message.</source>
        <translation>Texto da resposta; {msg} representa a mensagem.</translation>
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
        <source>With --console: print each event as one JSON object a line.</source>
        <translation>Com --console: mostra cada evento como um objeto JSON por linha.</translation>
    </message>
    <message>
        <source>With --console: print only errors, and a summary at the end.</source>
        <translation>Com --console: mostra só os erros e, no fim, um resumo.</translation>
    </message>
    <message>
        <source>Write every event to a file, one JSON object a line.</source>
        <translation>Grava todos os eventos em um arquivo, um objeto JSON por linha.</translation>
    </message>
    <message>
        <source>FILE</source>
        <translation>ARQUIVO</translation>
    </message>
    <message>
        <source>What to do with a message: acknowledge, echo or silent.</source>
        <translation>O que fazer com uma mensagem: acknowledge (confirmar), echo (devolver) ou silent (não responder).</translation>
    </message>
    <message>
        <source>Connections at once; further ones are refused.</source>
        <translation>Máximo de conexões simultâneas; as demais são recusadas.</translation>
    </message>
    <message>
        <source>Seconds of silence after which a connection ends; 0: never.</source>
        <translation>Segundos de silêncio até uma conexão ser encerrada; 0: nunca.</translation>
    </message>
    <message>
        <source>SECONDS</source>
        <translation>SEGUNDOS</translation>
    </message>
    <message>
        <source>With --console: stop after so many connections have ended.</source>
        <translation>Com --console: para depois que esta quantidade de conexões tiver terminado.</translation>
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
        <source>Milliseconds to wait for an answer.</source>
        <translation>Milissegundos de espera por uma resposta.</translation>
    </message>
    <message>
        <source>MESSAGE</source>
        <translation>MENSAGEM</translation>
    </message>
    <message>
        <source>Messages to send; none: the predefined ones; -: lines of standard input.</source>
        <translation>Mensagens a enviar; sem nenhuma: as predefinidas; -: as linhas da entrada padrão.</translation>
    </message>
    <message>
        <source>“%1” is not a language of this program; use pt_BR or en.</source>
        <translation>“%1” não é um idioma deste programa; use pt_BR ou en.</translation>
    </message>
    <message>
        <source>--%1 goes with --console.</source>
        <translation>--%1 só vale com --console.</translation>
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
        <translation>--%1 aceita um número inteiro de %2 a %3, não “%4”.</translation>
    </message>
    <message>
        <source>--%1 does not know “%2”; see --help for what it takes.</source>
        <translation>--%1 não conhece “%2”; veja em --help o que é aceito.</translation>
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
        <translation>Não existe aqui a opção “%1”; veja --help.</translation>
    </message>
    <message>
        <source>The disconnect word “%1” cannot be sent. %2</source>
        <translation>A palavra de desconexão “%1” não pode ser enviada. %2</translation>
    </message>
    <message>
        <source>The answer “%1” cannot be sent. %2</source>
        <translation>A resposta “%1” não pode ser enviada. %2</translation>
    </message>
    <message>
        <source>The message “%1” cannot be sent. %2</source>
        <translation>A mensagem “%1” não pode ser enviada. %2</translation>
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
    <name>Words</name>
    <message>
        <source>Port %1 is already in use on %2. Choose another port, or stop the program that uses it. A program that has just ended may hold its port for another minute.</source>
        <translation>A porta %1 já está em uso em %2. Escolha outra porta ou encerre o programa que a usa. Um programa que acabou de terminar pode segurar a porta por mais um minuto.</translation>
    </message>
    <message>
        <source>%1 is not an address of this computer, so nothing can listen on it. Choose one of this computer&apos;s addresses, such as 127.0.0.1.</source>
        <translation>%1 não é um endereço deste computador, portanto nada pode escutar nele. Escolha um dos endereços deste computador, como 127.0.0.1.</translation>
    </message>
    <message>
        <source>The system does not let this program listen on port %1. Ports below 1024 are for the administrator: choose a higher one, such as 5050.</source>
        <translation>O sistema não deixa este programa escutar na porta %1. As portas abaixo de 1024 são do administrador: escolha uma mais alta, como 5050.</translation>
    </message>
    <message>
        <source>The server could not listen on %1, port %2: %3.</source>
        <translation>O servidor não conseguiu escutar em %1, porta %2: %3.</translation>
    </message>
    <message>
        <source>said goodbye</source>
        <translation>despediu-se</translation>
    </message>
    <message>
        <source>closed by the other side</source>
        <translation>o outro lado fechou</translation>
    </message>
    <message>
        <source>closed on this side</source>
        <translation>este lado fechou</translation>
    </message>
    <message>
        <source>broken off (reset)</source>
        <translation>corte abrupto (reset)</translation>
    </message>
    <message>
        <source>silent for too long</source>
        <translation>silêncio longo demais</translation>
    </message>
    <message>
        <source>message never completed</source>
        <translation>mensagem incompleta</translation>
    </message>
    <message>
        <source>answers not read</source>
        <translation>respostas não lidas</translation>
    </message>
    <message>
        <source>too many connections</source>
        <translation>conexões demais</translation>
    </message>
    <message>
        <source>not the protocol</source>
        <translation>fora do protocolo</translation>
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
        <translation>o endereço não é deste computador</translation>
    </message>
    <message>
        <source>not permitted</source>
        <translation>sem permissão</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>conexão recusada</translation>
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
        <translation>tentativa cancelada</translation>
    </message>
    <message>
        <source>system limit reached</source>
        <translation>limite do sistema atingido</translation>
    </message>
    <message>
        <source>recording failed</source>
        <translation>falha na gravação</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>falha</translation>
    </message>
    <message>
        <source>%1 refused the connection: no server listens on port %2 there. Start the server first, and check that both sides use the same port.</source>
        <translation>%1 recusou a conexão: nenhum servidor escuta na porta %2 de lá. Inicie o servidor primeiro e confira se os dois lados usam a mesma porta.</translation>
    </message>
    <message>
        <source>%1 did not answer on port %2 in time. Check the address; a firewall may also be dropping the connection.</source>
        <translation>%1 não respondeu a tempo na porta %2. Confira o endereço; também pode ser que um firewall esteja bloqueando a conexão.</translation>
    </message>
    <message>
        <source>The name “%1” could not be resolved to an address. Check its spelling, or use the address itself, such as 127.0.0.1.</source>
        <translation>Não foi possível encontrar o endereço do nome “%1”. Confira a grafia ou use o próprio endereço, como 127.0.0.1.</translation>
    </message>
    <message>
        <source>There is no way from this computer to %1. Check the address and the network connection.</source>
        <translation>Não há caminho deste computador até %1. Confira o endereço e a conexão de rede.</translation>
    </message>
    <message>
        <source>The attempt to connect to %1, port %2, was cancelled.</source>
        <translation>A tentativa de conexão com %1, porta %2, foi cancelada.</translation>
    </message>
    <message>
        <source>The system has no descriptors or threads left for another connection (%1). The server goes on accepting as soon as some are free.</source>
        <translation>O sistema não tem mais descritores ou threads para outra conexão (%1). O servidor volta a aceitar conexões assim que houver algum livre.</translation>
    </message>
    <message>
        <source>The recording ended early: %1. What was written up to then can be opened.</source>
        <translation>A gravação terminou antes da hora: %1. O que foi gravado até então pode ser aberto.</translation>
    </message>
    <message>
        <source>The connection to %1, port %2, failed: %3.</source>
        <translation>A conexão com %1, porta %2, falhou: %3.</translation>
    </message>
    <message>
        <source>The header announces more bytes than are accepted: “%1”.</source>
        <translation>O cabeçalho anuncia mais bytes do que se aceita: “%1”.</translation>
    </message>
    <message>
        <source>The message holds bytes that are not text in the agreed encoding; they are shown as �.</source>
        <translation>A mensagem contém bytes que não são texto na codificação combinada; eles aparecem como �.</translation>
    </message>
    <message numerus="yes">
        <source>The message was never completed: %n byte(s) of it came, and no more.</source>
        <translation>
            <numerusform>A mensagem nunca se completou: chegou %n byte dela, e mais nada.</numerusform>
            <numerusform>A mensagem nunca se completou: chegaram %n bytes dela, e mais nada.</numerusform>
        </translation>
    </message>
    <message>
        <source>No answer to message %1 came in time. Does the server send one for each message?</source>
        <translation>A resposta à mensagem %1 não chegou a tempo. O servidor envia uma para cada mensagem?</translation>
    </message>
    <message>
        <source>The answer is too long for its header, so it was not sent.</source>
        <translation>A resposta é longa demais para o cabeçalho, por isso não foi enviada.</translation>
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
        <source>%1 was turned away: the server already has as many connections as it accepts. Wait until one ends, or raise the limit with --max-connections.</source>
        <translation>%1 foi recusado: o servidor já está com todas as conexões que aceita. Espere alguma terminar ou aumente o limite com --max-connections.</translation>
    </message>
    <message>
        <source>The header is not a number: it begins with “%1”. A header holds the length of the message in digits, then spaces.</source>
        <translation>O cabeçalho não é um número: ele começa com “%1”. Um cabeçalho traz o tamanho da mensagem em algarismos e, depois, espaços.</translation>
    </message>
    <message>
        <source>The header is empty: only spaces where the length of the message belongs.</source>
        <translation>O cabeçalho está vazio: só espaços onde deveria estar o tamanho da mensagem.</translation>
    </message>
    <message>
        <source>This came when no answer was expected.</source>
        <translation>Isto chegou quando nenhuma resposta era esperada.</translation>
    </message>
    <message>
        <source>It has a character that the encoding %1 does not have.</source>
        <translation>Ela tem um caractere que não existe na codificação %1.</translation>
    </message>
    <message>
        <source>It is too long: its length has more digits than a header of %1 bytes can hold.</source>
        <translation>Ela é longa demais: o tamanho tem mais algarismos do que cabem em um cabeçalho de %1 bytes.</translation>
    </message>
    <message>
        <source>It is too long: at most %1 bytes are accepted.</source>
        <translation>Ela é longa demais: são aceitos no máximo %1 bytes.</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>There is no display to open a window on. Add --console to run in this terminal, as in: soquete demo --console</source>
        <translation>Não há tela em que abrir uma janela. Acrescente --console para executar neste terminal, assim: soquete demo --console</translation>
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
</context>
<context>
    <name>soquete::ClientConsole</name>
    <message>
        <source>Messages: %1 · answers: %2 · sent: %3 · received: %4</source>
        <translation>Mensagens: %1 · respostas: %2 · enviados: %3 · recebidos: %4</translation>
    </message>
    <message>
        <source>The connection ended early: %1.</source>
        <translation>A conexão terminou antes da hora: %1.</translation>
    </message>
    <message>
        <source>A message cannot be sent. %1</source>
        <translation>Uma mensagem não pode ser enviada. %1</translation>
    </message>
</context>
<context>
    <name>soquete::ClientWindow</name>
    <message>
        <source>Write the name or address of the server first, such as 127.0.0.1 for this computer.</source>
        <translation>Escreva primeiro o nome ou o endereço do servidor, como 127.0.0.1 para este computador.</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2. Choose another file or folder.</source>
        <translation>Não é possível gravar em %1: %2. Escolha outro arquivo ou outra pasta.</translation>
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
        <source>&amp;Connect</source>
        <translation>&amp;Conectar</translation>
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
        <source>Say goodbye with the disconnect word, then close (Shift+F5)</source>
        <translation>Despede-se com a palavra de desconexão e depois fecha (Shift+F5)</translation>
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
        <source>Messages: %1 · Answers: %2</source>
        <translation>Mensagens: %1 · Respostas: %2</translation>
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
        <source>Sending stopped: the last message was not answered. Does this server answer every message?</source>
        <translation>O envio parou: a última mensagem não foi respondida. Este servidor responde a toda mensagem?</translation>
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
</context>
<context>
    <name>soquete::ConnectionsModel</name>
    <message>
        <source>Peer</source>
        <translation>Par</translation>
    </message>
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
        <source>Number of the connection, in the order in which they came</source>
        <translation>Número da conexão, por ordem de chegada</translation>
    </message>
    <message>
        <source>The other end: the client&apos;s address and the port that its system chose</source>
        <translation>O outro lado: o endereço do cliente e a porta que o sistema dele escolheu</translation>
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
        <source>The thread that serves this connection, and no other</source>
        <translation>A thread que atende esta conexão, e nenhuma outra</translation>
    </message>
    <message>
        <source>This end: all connections share the server&apos;s port</source>
        <translation>Este lado: todas as conexões usam a mesma porta, a do servidor</translation>
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
        <extracomment>in place of a peer&apos;s address: this socket has no peer, it waits for some</extracomment>
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
        <source>This socket has no peer: it waits, and each connection that is accepted gets a socket of its own.</source>
        <translation>Este soquete não tem par: ele espera, e cada conexão aceita ganha um soquete só dela.</translation>
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
        <source>Press Next. Server and client are real, and so is the connection between them: what you see is what happened.</source>
        <translation>Clique em Avançar. O servidor e o cliente são de verdade, e a conexão entre eles também: o que você vê é o que aconteceu.</translation>
    </message>
</context>
<context>
    <name>soquete::JournalConsole</name>
    <message>
        <source>%1 cannot be written: %2. Choose another file or folder.</source>
        <translation>Não é possível gravar em %1: %2. Escolha outro arquivo ou outra pasta.</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) could not be printed in time and were left out.</source>
        <translation>
            <numerusform>%n evento não pôde ser mostrado a tempo e ficou de fora.</numerusform>
            <numerusform>%n eventos não puderam ser mostrados a tempo e ficaram de fora.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>soquete::Launcher</name>
    <message>
        <source>See a TCP socket work: a server waits on a port, a client sends it messages, and every one of them is confirmed.</source>
        <translation>Veja um soquete TCP em ação: um servidor espera em uma porta, um cliente lhe envia mensagens, e cada uma delas é confirmada.</translation>
    </message>
    <message>
        <source>Show me, &amp;step by step</source>
        <translation>Ver &amp;passo a passo</translation>
    </message>
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
        <translation>Conecta-se a um servidor e lhe envia mensagens. Abra quantos quiser.</translation>
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
        <source>As the &amp;system</source>
        <translation>Como o &amp;sistema</translation>
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
        <source>See a TCP socket work: a server, a client, and every byte between them.

Free software under the MIT licence, built with Qt %1.</source>
        <translation>Veja um soquete TCP em ação: um servidor, um cliente e cada byte entre eles.

Software livre sob a licença MIT, feito com o Qt %1.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
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
</context>
<context>
    <name>soquete::MessageModel</name>
    <message>
        <source>✗ not answered</source>
        <translation>✗ sem resposta</translation>
    </message>
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
        <source>Whether the message was answered, and how long that took</source>
        <translation>Se a mensagem foi respondida e quanto tempo isso levou</translation>
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
        <source>No answer has come yet.</source>
        <translation>Ainda não chegou nenhuma resposta.</translation>
    </message>
    <message>
        <source>The server&apos;s answer came %1 after the message was sent.</source>
        <translation>A resposta do servidor chegou %1 depois do envio da mensagem.</translation>
    </message>
    <message>
        <source>The answer was sent %1 after the message had come.</source>
        <translation>A resposta foi enviada %1 depois da chegada da mensagem.</translation>
    </message>
    <message>
        <source>This server does not answer such messages.</source>
        <translation>Este servidor não responde a mensagens assim.</translation>
    </message>
    <message>
        <source>No answer came in time.</source>
        <translation>Nenhuma resposta chegou a tempo.</translation>
    </message>
    <message>
        <source>Direction</source>
        <extracomment>a column: the arrow of a message, and the number of its connection</extracomment>
        <translation>Sentido</translation>
    </message>
    <message>
        <source>The message or its answer; bytes that cannot be shown appear as symbols</source>
        <translation>A mensagem ou a resposta; bytes que não podem ser mostrados aparecem como símbolos</translation>
    </message>
    <message>
        <source>Server stopped</source>
        <translation>Servidor parado</translation>
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
        <source>Older events that are no longer shown: %1</source>
        <translation>Eventos mais antigos que já não são mostrados: %1</translation>
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
        <source>The client sends “%1”. The server confirms it with “%2”, and the confirmation shows at the client %3 later.</source>
        <translation>O cliente envia “%1”. O servidor confirma com “%2”, e a confirmação aparece no cliente %3 depois.</translation>
    </message>
    <message>
        <source>The client says goodbye: it sends the disconnect word “%1”, and the server confirms that too.</source>
        <translation>O cliente se despede: envia a palavra de desconexão “%1”, e o servidor a confirma também.</translation>
    </message>
    <message>
        <source>Both sides close their sockets. The connection&apos;s thread has ended; the server still listens for others.</source>
        <translation>Os dois lados fecham seus soquetes. A thread da conexão terminou; o servidor continua escutando, à espera de outras.</translation>
    </message>
    <message>
        <source>The server stops: its listening socket is closed, and the port is free again.</source>
        <translation>O servidor para: o soquete de escuta é fechado, e a porta fica livre de novo.</translation>
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
        <source>Double-click a message to change it; drag it to another place.</source>
        <translation>Clique duas vezes em uma mensagem para alterá-la; arraste-a para mudar a ordem.</translation>
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
        <source>Back to the messages that came with the program</source>
        <translation>Voltar às mensagens que vieram com o programa</translation>
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
        <source>Send all messages in their order, each when the one before was answered</source>
        <translation>Envia todas as mensagens na ordem, cada uma depois que a anterior foi respondida</translation>
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
        <source>Connections: %1 · messages: %2 · answers: %3 · received: %4 · sent: %5</source>
        <translation>Conexões: %1 · mensagens: %2 · respostas: %3 · recebidos: %4 · enviados: %5</translation>
    </message>
    <message>
        <source>NOTE</source>
        <translation>OBSERVAÇÃO</translation>
    </message>
</context>
<context>
    <name>soquete::ServerWindow</name>
    <message>
        <source>%1 cannot be written: %2. Choose another file or folder.</source>
        <translation>Não é possível gravar em %1: %2. Escolha outro arquivo ou outra pasta.</translation>
    </message>
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
        <source>The number by which clients find this server on the computer. 0 lets the system choose a free one.</source>
        <translation>O número pelo qual os clientes encontram este servidor no computador. Com 0, o sistema escolhe uma porta livre.</translation>
    </message>
    <message>
        <source>Port to listen on</source>
        <translation>Porta em que escutar</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>&amp;Iniciar</translation>
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
        <source>S&amp;top</source>
        <translation>Pa&amp;rar</translation>
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
        <source>No messages yet. Start the server, then connect a client to it: Soquete&apos;s own, or your Python program.</source>
        <translation>Nenhuma mensagem ainda. Inicie o servidor e conecte um cliente a ele: o do próprio Soquete ou o seu programa em Python.</translation>
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
        <source>Where the server waits. The address you choose decides who can reach it: 127.0.0.1 is for programs on this computer only.</source>
        <translation>Onde o servidor espera. O endereço escolhido decide quem consegue alcançá-lo: 127.0.0.1 é só para programas deste computador.</translation>
    </message>
</context>
<context>
    <name>soquete::StepBar</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>V&amp;oltar</translation>
    </message>
    <message>
        <source>Begin the demonstration anew</source>
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
        <source>Stop after this step</source>
        <translation>Para depois deste passo</translation>
    </message>
    <message>
        <source>Perform all steps, one after the other</source>
        <translation>Executa todos os passos, um após o outro</translation>
    </message>
    <message>
        <source>Progress of the demonstration</source>
        <translation>Andamento da demonstração</translation>
    </message>
    <message>
        <source>Show the previous step again; nothing is undone</source>
        <translation>Mostra de novo o passo anterior; nada é desfeito</translation>
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
        <source>Pla&amp;y</source>
        <translation>Reprod&amp;uzir</translation>
    </message>
</context>
</TS>
