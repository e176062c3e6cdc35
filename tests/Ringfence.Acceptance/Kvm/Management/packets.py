#!/usr/bin/env python3
"""Sends packets through a firewall and says which of them came through and were answered.

packets.py serve            reads {"addresses", "ports"} and answers on all of them until its input ends
packets.py send             reads a list of {"protocol", "source", "target", "port", "expected"} and prints a list of booleans
"""

import json
import os
import selectors
import socket
import struct
import sys
import time

# What is expected to come through has this long; what is not is given up as soon as all of that has arrived, but not before the shorter time.
LONGEST, SHORTEST, AGAIN = 20.0, 1.5, 0.4


def serve():
    wanted = json.loads(sys.stdin.readline())
    events = selectors.DefaultSelector()
    for address in wanted["addresses"]:
        family = socket.AF_INET6 if ":" in address else socket.AF_INET
        for port in wanted["ports"]:
            for kind in (socket.SOCK_STREAM, socket.SOCK_DGRAM):
                server = socket.socket(family, kind)
                server.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
                server.setblocking(False)
                server.bind((address, port))
                if kind == socket.SOCK_STREAM:
                    server.listen(64)
                events.register(server, selectors.EVENT_READ, kind)
    events.register(sys.stdin, selectors.EVENT_READ, None)
    print("ready", flush=True)
    while True:
        for key, _ in events.select():
            if key.data is None:
                return
            try:
                if key.data == socket.SOCK_STREAM:
                    key.fileobj.accept()[0].close()
                else:
                    datagram, sender = key.fileobj.recvfrom(64)
                    key.fileobj.sendto(datagram, sender)
            except OSError:
                # An answer that the firewall of this side refuses fails here; the other side sees that nothing comes.
                continue


class Probe:
    def __init__(self, wanted, number):
        self.number = number
        self.wanted = wanted
        self.arrived = False
        self.family = socket.AF_INET6 if ":" in wanted["source"] else socket.AF_INET
        self.icmp = wanted["protocol"] == "icmp"
        kinds = {"tcp": socket.SOCK_STREAM, "udp": socket.SOCK_DGRAM, "icmp": socket.SOCK_RAW}
        protocols = {True: socket.IPPROTO_ICMPV6 if self.family == socket.AF_INET6 else socket.IPPROTO_ICMP, False: 0}
        self.socket = socket.socket(self.family, kinds[wanted["protocol"]], protocols[self.icmp])
        self.socket.setblocking(False)
        self.socket.bind((wanted["source"], 0))
        if self.icmp:
            self.socket.connect((wanted["target"], 0))
        self.sent = 0.0

    def send(self):
        if time.monotonic() - self.sent < AGAIN:
            return
        self.sent = time.monotonic()
        target = (self.wanted["target"], self.wanted["port"])
        try:
            if self.icmp:
                self.socket.send(self.echo())
            elif self.wanted["protocol"] == "udp":
                self.socket.sendto(struct.pack("!H", self.number), target)
            else:
                self.socket.connect_ex(target)
        except OSError:
            pass

    def echo(self):
        kind = 128 if self.family == socket.AF_INET6 else 8
        packet = struct.pack("!BBHHH", kind, 0, 0, os.getpid() & 0xFFFF, self.number)
        total = sum(struct.unpack("!4H", packet))
        total = (total & 0xFFFF) + (total >> 16)
        # The kernel fills in the checksum of ICMPv6.
        return packet[:2] + struct.pack("!H", ~((total & 0xFFFF) + (total >> 16)) & 0xFFFF) + packet[4:]

    def receive(self):
        try:
            if self.wanted["protocol"] == "tcp":
                self.arrived = self.socket.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR) == 0 and self.connected()
                return
            while True:
                answer = self.socket.recv(256)
                if self.icmp:
                    body = answer[20:] if self.family == socket.AF_INET else answer
                    self.arrived |= body[0] in (0, 129) and body[4:8] == struct.pack("!HH", os.getpid() & 0xFFFF, self.number)
                else:
                    self.arrived |= answer == struct.pack("!H", self.number)
        except OSError:
            return

    def connected(self):
        try:
            self.socket.getpeername()
            return True
        except OSError:
            return False


def send():
    probes = [Probe(wanted, number) for number, wanted in enumerate(json.load(sys.stdin))]
    began = time.monotonic()
    while True:
        for probe in probes:
            if not probe.arrived:
                probe.send()
                probe.receive()
        elapsed = time.monotonic() - began
        missing = any(probe.wanted["expected"] and not probe.arrived for probe in probes)
        if elapsed > LONGEST or (elapsed > SHORTEST and not missing):
            break
        time.sleep(0.05)
    print(json.dumps([probe.arrived for probe in probes]))


if __name__ == "__main__":
    {"serve": serve, "send": send}[sys.argv[1]]()
